package org.territoireouvert.runner.search.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchWordsTest {

    private static List<String> stems(String text) {
        return FrenchWords.of(text, 100).stream().map(Word::stem).toList();
    }

    private static List<String> folded(String text) {
        return FrenchWords.of(text, 100).stream().map(Word::folded).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "vélo, vélos",
        "jeu, jeux",
        "lieu, lieux",
        "vœu, voeux",
        "menu, menus",
        "bateau, bateaux",
        "cheval, chevaux",
        "école, ECOLES",
        "mobilité, mobilites",
        "cyclable, cyclables",
        "municipal, municipale",
        "citoyen, citoyens",
        "rénovation, rénovations",
        "projet, projets",
        "trou, trous",
        "l’eau, eaux",
        "d'initiative, initiatives",
        "jusqu’ici, ici",
        "ﬁn, fin",
    })
    void formsOfAWordHaveOneStem(String one, String other) {
        assertThat(stems(one)).isNotEmpty().isEqualTo(stems(other));
    }

    @ParameterizedTest
    @CsvSource({"mairie, marché", "vote, voiture", "école, écologie", "bois, boisson", "rue, ruelle"})
    void differentWordsKeepDifferentStems(String one, String other) {
        assertThat(stems(one)).isNotEqualTo(stems(other));
    }

    @Test
    void smallWordsSayNothing() {
        assertThat(stems("le, la, de l’été")).containsExactly("", "", "", "ete");
        assertThat(folded("de l’école")).containsExactly("de", "ecole");
    }

    @Test
    void aWordKnowsItsPlace() {
        String text = "À l’école, 🚲 vélo";

        assertThat(FrenchWords.of(text, 100).stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList())
                .containsExactly("À", "école", "vélo");
    }

    @Test
    void textWithoutLettersHasNoWords() {
        assertThat(FrenchWords.of("… -- '’\" \u0000 🚲 \ud83d ½", 100).stream().map(Word::folded))
                .allMatch(word -> word.matches("[0-9]+"));
        assertThat(FrenchWords.of("", 100)).isEmpty();
        assertThat(FrenchWords.of("un deux trois", 2)).hasSize(2);
    }
}
