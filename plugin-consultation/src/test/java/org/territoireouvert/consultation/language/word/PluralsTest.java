package org.territoireouvert.consultation.language.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** French plurals in -x are one word with their singular, and with no other. */
class PluralsTest {

    private final Words words = new Words(Language.FRENCH);

    private String stem(String word) {
        return words.of(word).getFirst().stem();
    }

    @ParameterizedTest
    @CsvSource({
        "tuyau, tuyaux",
        "noyau, noyaux",
        "boyau, boyaux",
        "joyau, joyaux",
        "royal, royaux",
        "loyal, loyaux",
        "travail, travaux",
        "vitrail, vitraux",
        "corail, coraux",
        "bail, baux",
        "soupirail, soupiraux",
        "matériau, matériaux",
        "local, locaux",
        "canal, canaux",
        "journal, journaux",
        "hôpital, hôpitaux",
        "municipal, municipaux",
        "rural, ruraux",
        "égal, égaux",
        "idéal, idéaux",
        "mal, maux",
        "eau, eaux",
        "bateau, bateaux",
        "réseau, réseaux",
        "préau, préaux",
        "fléau, fléaux",
        "genou, genoux",
        "caillou, cailloux",
        "chou, choux",
        "bijou, bijoux",
        "feu, feux",
        "œil, yeux"
    })
    void pluralIsOneWordWithItsSingular(String one, String many) {
        assertThat(stem(many)).isEqualTo(stem(one));
        assertThat(stem(many.toUpperCase(java.util.Locale.FRENCH))).isEqualTo(stem(one));
    }

    @ParameterizedTest
    @CsvSource({
        "tuyaux, tuile",
        "noyaux, noyade",
        "joyaux, joie",
        "travaux, traverse",
        "vitraux, vitre",
        "baux, bal",
        "matériaux, matériel",
        "locaux, location",
        "canaux, canot",
        "journaux, journée",
        "chevaux, cheveux",
        "maux, mot",
        "égaux, égout",
        "taux, tas",
        "chaux, chaud",
        "faux, faute",
        "genoux, genre",
        "cailloux, caille",
        "eaux, os",
        "royaux, roi"
    })
    void otherWordsStayApart(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }
}
