package org.territoireouvert.runner.plugin.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest(name = "{0} accepts {1}: {2}")
    @CsvSource({
        ">=0.1 <1, 0.1.0, true",
        ">=0.1 <1, 0.9.9, true",
        ">=0.1 <1, 0.0.9, false",
        ">=0.1 <1, 1.0.0, false",
        ">=0.1 <1, 1.0.0-rc.1, false",
        ">=0.1 <1, 0.1.0-rc.1, false",
        "<1.0.0-rc.2, 1.0.0-rc.1, true",
        "=1.2.3, 1.2.3, true",
        ">1.2, 1.2.0, false",
        "<=2, 2.0.0, true"
    })
    void boundsAllHold(String range, String version, boolean accepted) {
        assertThat(VersionRange.parse(range).accepts(SemanticVersion.parse(version)))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "^1.0", ">=a", ">= 1", ">=1,<2", ">=1.2.3.4"})
    void wrongRangeIsQuoted(String range) {
        assertThatThrownBy(() -> VersionRange.parse(range)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versionsAreOrderedByPrecedence() {
        List<String> ordered = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.2.0",
                "1.10.0");

        assertThat(Stream.of(ordered.toArray(String[]::new))
                        .map(SemanticVersion::parse)
                        .sorted()
                        .map(SemanticVersion::toString))
                .containsExactlyElementsOf(ordered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "01.0.0", "1.0.0-", "v1.0.0", "1.0.0 "})
    void wrongVersionIsQuoted(String version) {
        assertThatThrownBy(() -> SemanticVersion.parse(version)).hasMessageContaining("\"" + version + "\"");
    }
}
