package org.territoireouvert.consultation.language.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Words words = new Words(Language.FRENCH);
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void textsAreCountedByStemsAndOccurrencesByForms() {
        vocabulary.add(words.of("Des vélos, mon vélo, ton velo"));
        vocabulary.add(words.of("un vélo"));

        assertThat(vocabulary.stemsEnd()).isEqualTo(1);
        assertThat(vocabulary.textsWith(0)).isEqualTo(2);
        assertThat(vocabulary.commonestForms()).containsExactly("vélo");
    }

    @Test
    void aWordGoesWithItsLastText() {
        TextWords first = vocabulary.add(words.of("vélo école"));
        TextWords second = vocabulary.add(words.of("vélos"));

        vocabulary.remove(first);
        assertThat(vocabulary.commonestForms()).containsExactlyInAnyOrder("vélos", "");
        vocabulary.remove(second);
        assertThat(vocabulary.commonestForms()).containsOnly("");
        vocabulary.add(words.of("école"));
        assertThat(vocabulary.commonestForms()).contains("école");
    }

    @Test
    void aWordThatIsRepeatedWithoutEndIsCountedUpToABound() {
        TextWords text = vocabulary.add(words.of("vélo ".repeat(1_000)));

        assertThat(vocabulary.stems(text)).containsValue((int) Byte.MAX_VALUE);
    }
}
