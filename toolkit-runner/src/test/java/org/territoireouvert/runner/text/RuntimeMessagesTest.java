package org.territoireouvert.runner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.runner.web.theme.Theme.Rule;

class RuntimeMessagesTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertThat(file("fr").keySet()).isEqualTo(file("en").keySet());
    }

    @Test
    void frenchIsTypeset() throws Exception {
        file("fr")
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContain("'")
                        .doesNotContainPattern(" [:;?!»€%]")
                        .doesNotContainPattern("[^ \\u00a0][;?!€%]"));
    }

    @Test
    void anotherLanguageIsAnsweredInFrench() {
        assertThat(new RuntimeMessages().format(Locale.GERMAN, "layout.home")).isEqualTo("Accueil");
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatThrownBy(() -> new RuntimeMessages().format(Locale.FRENCH, "no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"no.such\"");
    }

    @Test
    void instantsAreWrittenInTheZoneOfTheAuthority() throws Exception {
        Bundle bundle = Bundle.read(Locale.FRENCH, ZoneId.of("Indian/Reunion"), List.of(new StringReader("a=Le {0}")));

        assertThat(bundle.format("a", Instant.parse("2026-11-27T21:30:00Z")))
                .contains("Le 28\u00a0novembre 2026 à\u00a01\u00a0h\u00a030");
    }

    @Test
    void argumentsAreWrittenAsTheLanguageDoes() throws Exception {
        Bundle bundle = Bundle.read(
                Locale.FRENCH, ZoneOffset.UTC, List.of(new StringReader("a=Total : {0} pour {1}, {1}''{2}")));

        assertThat(bundle.format("a", Money.ofUnits(12_400), 1_500, "x"))
                .contains("Total : 12\u00a0400\u00a0€ pour 1\u00a0500, 1\u00a0500'x");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyThemeRuleHasItsMessage(Rule rule) {
        assertThat(new RuntimeMessages().format(Locale.FRENCH, rule.messageKey(), 2.87, rule.least(), "#0d5c4b"))
                .contains("contraste de 2,87, il faut", "#0d5c4b");
    }

    @Test
    void pluralsAreChosenByTheNumber() {
        RuntimeMessages messages = new RuntimeMessages();

        assertThat(messages.format(Locale.FRENCH, "form.errors.title", 1)).isEqualTo("Une réponse est à corriger");
        assertThat(messages.format(Locale.ENGLISH, "form.errors.title", 3)).isEqualTo("3 answers need correcting");
    }

    private static TreeMap<String, String> file(String language) throws Exception {
        String path = "/META-INF/toolkit/messages/runtime_" + language + ".properties";
        try (InputStream stream = RuntimeMessages.class.getResourceAsStream(path);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            PropertyResourceBundle bundle = new PropertyResourceBundle(reader);
            TreeMap<String, String> texts = new TreeMap<>();
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            return texts;
        }
    }
}
