package org.territoireouvert.initiatives.finding;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.territory.Territory;

/** Says which territories entries are gathered by on a map; the next smaller ones of what the map shows. */
public enum Clustering {
    /** By région. */
    REGIONS(Territory.Kind.REGION),
    /** By département. */
    DEPARTMENTS(Territory.Kind.DEPARTEMENT),
    /** By EPCI. */
    INTERCOMMUNAL(Territory.Kind.EPCI),
    /** By commune. */
    COMMUNES(Territory.Kind.COMMUNE);

    private final Territory.Kind kind;

    Clustering(Territory.Kind kind) {
        this.kind = kind;
    }

    /** Returns the kind of the territories. */
    public Territory.Kind kind() {
        return kind;
    }

    /** Returns how the entries of a territory are gathered. */
    public static Clustering within(Optional<Territory> shown) {
        List<Clustering> all = List.of(values());
        return shown.map(territory -> switch (territory.kind()) {
                    case REGION -> DEPARTMENTS;
                    case DEPARTEMENT -> INTERCOMMUNAL;
                    case EPCI, COMMUNE -> COMMUNES;
                })
                .orElse(all.get(0));
    }

    /** Returns the code of the territory that an entry belongs to; empty when it names none of the kind. */
    Optional<String> of(Card card) {
        return card.around().stream().filter(this::hasForm).sorted().findFirst();
    }

    private boolean hasForm(String code) {
        boolean region = code.startsWith("R");
        return switch (this) {
            case REGIONS -> region;
            case DEPARTMENTS -> !region && code.length() < 5;
            case COMMUNES -> code.length() == 5;
            case INTERCOMMUNAL -> code.length() == 9;
        };
    }
}
