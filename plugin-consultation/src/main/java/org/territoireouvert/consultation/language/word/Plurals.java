package org.territoireouvert.consultation.language.word;

import java.util.Map;
import java.util.Set;

/**
 * French plurals whose singular the stem does not find. It makes -al of each -aux of six letters and more, and takes the x off all
 * others: right for “locaux”, “bateaux” and “genoux”, wrong for those here.
 */
final class Plurals {

    private static final String OF_TUYAU = "yaux";

    /** The only words in -yaux that are plurals in -al. */
    private static final Set<String> OF_ROYAL = Set.of("loyaux", "deloyaux", "royaux");

    /** Letters without accents. “Émaux” is left out: “email” is mostly a mail. */
    private static final Map<String, String> SINGULARS = Map.ofEntries(
            Map.entry("travaux", "travail"),
            Map.entry("coraux", "corail"),
            Map.entry("vitraux", "vitrail"),
            Map.entry("soupiraux", "soupirail"),
            Map.entry("vantaux", "vantail"),
            Map.entry("baux", "bail"),
            Map.entry("materiaux", "materiau"),
            Map.entry("esquimaux", "esquimau"),
            Map.entry("landaux", "landau"),
            Map.entry("sarraux", "sarrau"),
            Map.entry("gruaux", "gruau"),
            Map.entry("ideaux", "ideal"),
            Map.entry("egaux", "egal"),
            Map.entry("oraux", "oral"),
            Map.entry("maux", "mal"),
            Map.entry("cieux", "ciel"),
            Map.entry("yeux", "oeil"));

    private Plurals() {}

    /** Returns the singular of a word whose stem would be another one; the word itself, of any other. */
    static String singular(String folded) {
        if (folded.endsWith(OF_TUYAU) && !OF_ROYAL.contains(folded)) {
            return folded.substring(0, folded.length() - 1);
        }
        return SINGULARS.getOrDefault(folded, folded);
    }
}
