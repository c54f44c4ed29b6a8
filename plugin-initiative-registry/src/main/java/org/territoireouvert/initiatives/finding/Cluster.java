package org.territoireouvert.initiatives.finding;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.territory.Coordinates;

/**
 * Entries of one territory on a map.
 *
 * @param code of the territory, {@link #OWN} or {@link #UNPLACED}
 * @param entries how many
 * @param slug of the latest
 * @param middle of where they are; empty when none has a place
 * @param named slugs of those that no map shows, the latest first, at most {@link #MOST_NAMED}; empty for every other cluster
 */
public record Cluster(String code, int entries, String slug, Optional<Coordinates> middle, List<String> named) {

    /** Code of the entries that have a place, but name no territory of the kind: as the communes of an authority that no list holds. */
    public static final String OWN = "*";

    /** Code of the entries without any place: they are listed, never placed. */
    public static final String UNPLACED = "";

    /** Most entries that are named. */
    public static final int MOST_NAMED = 50;

    /** Copies the list. */
    public Cluster {
        named = List.copyOf(named);
    }

    /** Tells whether it is one of a territory with a code. */
    public boolean isOfTerritory() {
        return !code.equals(OWN) && !code.equals(UNPLACED);
    }
}
