package org.territoireouvert.consultation.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.consultation.text.amendment.Consolidation;
import org.territoireouvert.consultation.text.building.TextProblem;

class TextMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyProblemHasItsSentence(String language) throws IOException {
        Properties messages = new Properties();
        String name = "/META-INF/toolkit/messages/messages_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextMessagesTest.class.getResourceAsStream(name)), UTF_8)) {
            messages.load(reader);
        }

        Stream<String> keys = Stream.concat(
                Arrays.stream(TextProblem.Kind.values()).map(TextProblem.Kind::messageKey),
                Arrays.stream(Consolidation.Kind.values()).map(Consolidation.Kind::messageKey));

        assertThat(messages.stringPropertyNames()).containsAll(keys.toList());
    }
}
