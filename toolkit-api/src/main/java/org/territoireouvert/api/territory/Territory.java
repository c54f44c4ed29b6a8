package org.territoireouvert.api.territory;

/**
 * A territory (sources: code officiel géographique of INSEE, base nationale des EPCI, 2026).
 *
 * @param code unique among all kinds: five characters for a commune, two or three for a département, the SIREN of nine digits for
 *     an EPCI, the letter {@code R} and the official code for a région, since départements have the same codes. Codes of communes
 *     that start with {@code 00} stand for invented places
 * @param name official name, in French
 * @param locative says in French that something is there: {@code à Lyon}, {@code au Mans}, {@code dans la Drôme}
 * @param label tells it from others of the same name, ends with its code: {@code Saint-Denis (Aude, 11339)}
 * @param population inhabitants (population municipale), 0 when unknown
 */
public record Territory(String code, Kind kind, String name, String locative, String label, int population) {

    /** Kinds of territories, from the smallest. */
    public enum Kind {
        /** Commune. */
        COMMUNE,
        /** Établissement public de coopération intercommunale with own taxes: communauté or métropole. */
        EPCI,
        /** Département. */
        DEPARTEMENT,
        /** Région. */
        REGION
    }
}
