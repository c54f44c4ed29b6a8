package org.territoireouvert.runner.territory.reference;

import java.util.Set;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.Territory.Kind;

/**
 * An EPCI, a département or a région as the file has it.
 *
 * @param article TNCC of INSEE (0 none, 2 le, 3 la, 4 les, 5 l’), or the nature of an EPCI
 * @param parent code of the région of a département, else empty
 */
record Area(Kind kind, String code, String name, String article, String parent, int population) {

    /** Before the code of a région. */
    static final String REGION = "R";

    /** Places without an article that are named as towns are. */
    private static final Set<String> AS_TOWNS = Set.of(
            "Paris",
            "Mayotte",
            "La Réunion",
            "Saint-Pierre-et-Miquelon",
            "Saint-Barthélemy",
            "Saint-Martin",
            "Wallis et Futuna");

    private static final Set<String> PLURAL = Set.of("Terres australes et antarctiques françaises");
    private static final Set<String> FEMININE_ISLANDS = Set.of("Guadeloupe", "Martinique", "Guyane");

    static Area of(String[] cells) {
        Kind kind = switch (cells[0]) {
            case "R" -> Kind.REGION;
            case "D" -> Kind.DEPARTEMENT;
            default -> Kind.EPCI;
        };
        return new Area(
                kind,
                kind == Kind.REGION ? REGION + cells[1] : cells[1],
                cells[2],
                cells[3],
                cells[4].isEmpty() ? "" : REGION + cells[4],
                Integer.parseInt(cells[5]));
    }

    Territory territory() {
        return new Territory(code, kind, name, locative(), name + " (" + code + ")", population);
    }

    private String locative() {
        if (kind == Kind.EPCI) {
            return "dans le territoire « " + name + " »";
        }
        if (AS_TOWNS.contains(name)) {
            return "à " + name;
        }
        if (PLURAL.contains(name)) {
            return "dans les " + name;
        }
        boolean feminine = kind == Kind.REGION || FEMININE_ISLANDS.contains(name);
        return switch (article) {
            case "2" -> "dans le " + name;
            case "3" -> feminine ? "en " + name : "dans la " + name;
            case "4" -> "dans les " + name;
            case "5" -> "dans l’" + name;
            default -> "en " + name;
        };
    }
}
