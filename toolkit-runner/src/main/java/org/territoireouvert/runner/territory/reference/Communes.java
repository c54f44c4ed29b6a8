package org.territoireouvert.runner.territory.reference;

import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.France;

/** Communes as territories. */
final class Communes {

    private Communes() {}

    static Territory territory(Commune commune) {
        return new Territory(
                commune.code(),
                Kind.COMMUNE,
                commune.name(),
                locative(commune.name()),
                label(commune),
                France.population(commune.code()));
    }

    private static String label(Commune commune) {
        String department = Commune.isInvented(commune.code()) ? "" : France.department(commune.department());
        String mark = department.isEmpty() ? commune.code() : department + ", " + commune.code();
        return commune.name() + " (" + mark + ")";
    }

    /** {@code au Mans}, {@code aux Ulis}, but {@code à La Rochelle} and {@code à L’Haÿ-les-Roses}. */
    static String locative(String name) {
        if (name.startsWith("Le ")) {
            return "au " + name.substring("Le ".length());
        }
        return name.startsWith("Les ") ? "aux " + name.substring("Les ".length()) : "à " + name;
    }
}
