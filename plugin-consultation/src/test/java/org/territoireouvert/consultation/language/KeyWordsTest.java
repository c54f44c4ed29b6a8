package org.territoireouvert.consultation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.language.word.Language;

class KeyWordsTest {

    @Test
    void theWordsOfAThemeAreToldInTheirCommonestForm() {
        PlantedTexts planted = PlantedTexts.of(6, 600, 0.5, 1);
        List<String> ids = List.copyOf(planted.texts().keySet());
        List<String> canteens = IntStream.range(0, ids.size())
                .filter(text -> planted.themes().get(text) == 1)
                .mapToObj(ids::get)
                .toList();

        List<KeyWord> words = KeyWords.of(texts(planted.texts()), canteens, 12);

        assertThat(words)
                .extracting(KeyWord::written)
                .contains("cantine", "enfants", "école", "producteurs")
                .doesNotContain("mairie", "ville", "vélo", "cantin", "le");
        assertThat(words).extracting(KeyWord::strength).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void theStrengthIsTheLikelihoodRatio() {
        Texts texts = texts(Map.of(
                "a", "vélo", "b", "vélo", "c", "vélo", "d", "vélo", "e", "vélo", "f", "bus", "g", "bus", "h", "bus",
                "i", "bus", "j", "bus"));

        List<KeyWord> words = KeyWords.of(texts, List.of("a", "b", "c", "d", "e", "unknown"), 5);

        // Five of five against none of five: 2 · (5 ln 2 + 5 ln 2).
        assertThat(words).singleElement().satisfies(word -> {
            assertThat(word.written()).isEqualTo("vélo");
            assertThat(word.texts()).isEqualTo(5);
            assertThat(word.otherTexts()).isZero();
            assertThat(word.strength()).isCloseTo(20 * Math.log(2), within(1e-9));
        });
    }

    @Test
    void onePersonWhoRepeatsAWordDoesNotMakeItTelling() {
        Map<String, String> made = PlantedTexts.of(2, 100, 0.5, 1).texts();
        made.put("loud", "scandale ".repeat(100));

        assertThat(KeyWords.of(texts(made), List.of("loud", "t00001", "t00002"), 20))
                .extracting(KeyWord::written)
                .doesNotContain("scandale");
    }

    @Test
    void allTextsOrNoneDifferFromNothing() {
        Texts texts = texts(PlantedTexts.of(2, 100, 0.5, 1).texts());

        assertThat(KeyWords.of(texts, List.of(), 5)).isEmpty();
        assertThat(KeyWords.of(
                        texts,
                        IntStream.range(0, 100).mapToObj("t%05d"::formatted).toList(),
                        5))
                .isEmpty();
        assertThatThrownBy(() -> KeyWords.of(texts, List.of(), 0)).hasMessageContaining("\"0\"");
    }

    private static Texts texts(Map<String, String> made) {
        try (TextIndex index = new TextIndex(Language.FRENCH)) {
            index.putAll(made);
            return index.texts();
        }
    }
}
