package org.territoireouvert.runner.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureSentenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everySentenceIsWritten(String language) throws IOException {
        String file = "/META-INF/toolkit/messages/plugin_" + language + ".properties";
        try (var stream = FailureSentenceTest.class.getResourceAsStream(file)) {
            assertThat(stream).isNotNull();
            PropertyResourceBundle messages =
                    new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));

            assertThat(messages.keySet())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(FailureSentence.values())
                            .map(FailureSentence::key)
                            .toList());
            assertThat(messages.keySet())
                    .allSatisfy(key -> assertThat(messages.getString(key))
                            .contains("{0}", "{1}")
                            .doesNotContain("'"));
        }
    }
}
