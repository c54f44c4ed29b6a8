package org.territoireouvert.runner.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.text.RuntimeMessages;

class ThemeSentencesTest {

    private final ThemeSentences sentences = new ThemeSentences(new RuntimeMessages());

    @Test
    void coloursThatCanBeReadNeedNoSentence() {
        assertThat(sentences.check(Locale.FRENCH, "#0d5c4b", "#f4b942")).isEmpty();
    }

    @Test
    void everyBrokenRuleIsSaidWithAWayOut() {
        assertThat(sentences.check(Locale.FRENCH, "#0d5c4b", "#2a6f5f"))
                .singleElement()
                .asString()
                .startsWith("La couleur d’accent ne se voit pas assez sur la couleur principale\u00a0: contraste de 1,")
                .containsPattern("qui convient\u00a0: #[0-9a-f]{6}\\.");
    }

    @Test
    void whatIsNoColourIsQuoted() {
        assertThat(sentences.check(Locale.ENGLISH, "vert", "#f4b942"))
                .singleElement()
                .asString()
                .contains("“vert”", "#0d5c4b");
    }
}
