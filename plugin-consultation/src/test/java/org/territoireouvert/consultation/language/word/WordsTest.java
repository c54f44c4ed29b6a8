package org.territoireouvert.consultation.language.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private final Words words = new Words(Language.FRENCH);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "mobilité, mobilites",
                "Mobilité, MOBILITÉS",
                "mobilite, mobilités",
                "l'école, écoles",
                "L’ECOLE, école",
                "lʼécole, école",
                "d'arbres, arbre",
                "jusqu'au, qu'au",
                "qu'habitants, habitant",
                "vélos, velo",
                "menus, menu",
                "jeux, jeu",
                "lieux, lieu",
                "vœux, voeu",
                "œuvre, oeuvre",
                "cyclable, cyclables",
                "nationaux, national",
                "habitant·e·s, habitants",
                "citoyen·ne, citoyens",
                "vélo.Merci, vélo merci",
                "e\u0301cole, école",
                "piste-cyclable, piste cyclable",
                "rénovée, renover",
                "rénovation, rénover",
                "citoyenne, citoyens",
                "bikes, bike"
            })
    void formsOfOneWordAreOne(String one, String other) {
        assertThat(stems(one)).isEqualTo(stems(other));
    }

    @ParameterizedTest
    @CsvSource({"parc, parking", "cour, cours d'eau", "thé, the", "vélo, véhicule", "rue, route"})
    void differentWordsStayApart(String one, String other) {
        assertThat(stems(one)).isNotEqualTo(stems(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "le la les",
                "Être à où",
                "etre a ou",
                "L'",
                "nous avons très",
                "the of and",
                "should be with",
                "?!… — « »",
                "",
                "👍"
            })
    void wordsThatJoinOthersSayNothing(String text) {
        assertThat(stems(text)).isEmpty();
    }

    @Test
    void aWordIsKeptAsItIsWrittenWithoutItsArticle() {
        assertThat(words.of("L’Été à l'École n°12"))
                .extracting(Word::written)
                .containsExactly("été", "à", "école", "n", "12");
        assertThat(words.of("Été")).extracting(Word::folded).containsExactly("ete");
    }

    @Test
    void anElisionInsideAWordIsNone() {
        assertThat(words.of("aujourd’hui")).extracting(Word::folded).containsExactly("aujourdhui");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "2,5", "1.000"})
    void numbersStayWhole(String number) {
        assertThat(words.of(number)).extracting(Word::written).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ελλάδα", "Москва", "مدينة", "Zażółć"})
    void wordsOfOtherLanguagesAreWords(String text) {
        assertThat(stems(text)).hasSize(1);
    }

    @Test
    void theNeutralLanguageTakesNoEndings() {
        List<Word> found = new Words(Language.NEUTRAL).of("Écoles with the école");

        assertThat(found).extracting(Word::stem).containsExactly("ecoles", "", "", "ecole");
    }

    @Test
    void ofALongTextTheStartIsRead() {
        assertThat(words.of("mot ".repeat(Words.LONGEST_TEXT))).hasSize(Words.LONGEST_TEXT / 4);
        assertThat(words.of("a".repeat(Words.LONGEST_TEXT))).isNotEmpty();
    }

    private List<String> stems(String text) {
        return words.of(text).stream()
                .filter(word -> !word.saysNothing())
                .map(Word::stem)
                .toList();
    }
}
