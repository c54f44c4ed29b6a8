package org.territoireouvert.runner.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.RefusedException.Ground;

class IndexReaderTest {

    private static final String RIGHT = SampleIndex.json(SampleIndex.complete());

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(read(RIGHT)).isEqualTo(SampleIndex.complete());
        assertThat(SampleIndex.json(read(RIGHT))).isEqualTo(RIGHT);
    }

    @Test
    void releasesAreReadNewestFirst() {
        assertThat(read(RIGHT).plugins().get(0).releases().stream()
                        .map(one -> one.version().toString()))
                .containsExactly("1.3.0-rc.1", "1.2.0", "1.1.0");
    }

    @Test
    void warningsAndWithdrawalsAreFoundByTheirRelease() {
        RegistryIndex index = read(RIGHT);
        PluginId gardens = new PluginId("gardens");

        assertThat(index.warningsOf(gardens, SemanticVersion.parse("1.1.4"))).hasSize(1);
        assertThat(index.warningsOf(gardens, SemanticVersion.parse("1.2.0"))).isEmpty();
        assertThat(index.withdrawalOf(gardens, SemanticVersion.parse("1.1.0"))).isPresent();
        assertThat(index.withdrawalOf(gardens, SemanticVersion.parse("1.2.0"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "serial" : 7                  | "serial" : 7, "colour" : 1           | "colour" is unknown
            "serial" : 7,                 |                                      | "serial" is missing
            "serial" : 7                  | "serial" : 0                         | "serial" is no whole number
            "serial" : 7                  | "serial" : "7"                       | "serial" is no whole number
            "serial" : 7                  | "serial" : 7, "serial" : 8           | Duplicate Object property "serial"
            "schema" : 1                  | "schema" : 2                         | "schema" is no whole number
            "registry" : "sample"         | "registry" : "../x"                  | "registry" is wrong
            "registry" : "sample"         | "registry" : null                    | "registry" is no text
            2026-11-20T10:00:00Z          | 2026-13-20                           | "generated" is wrong
            2026-12-20T10:00:00Z          | 2026-11-20T10:00:00Z                 | expires after it is generated
            "id" : "2026a"                | "id" : "a b"                         | "keys.id" is wrong
            AQEBAQEBAQEB                  | AQEB                                 | "keys.ed25519" is wrong
            2027-12-31                    | soon                                 | "keys.until" is wrong
            "id" : "old-lists"            | "id" : "gardens"                     | "gardens" is there twice
            "id" : "old-lists"            | "id" : "Old"                         | "plugins.id" is wrong
            "fr" : "Listes"               | "fr" : "Lis\\u001b[31mtes"           | "plugins.title.fr" is wrong
            "fr" : "Listes"               | "fr" : "Lis\\u202etes"               | "plugins.title.fr" is wrong
            "fr" : "Listes"               | "fr" : " "                           | "plugins.title.fr" is wrong
            "fr" : "Listes"               | "fr" : "Listes", "de" : "Listen"     | "plugins.title.de" is unknown
            "en" : "Lists."               | "en" : "Lists.\\n"                   | "plugins.description.en" is wrong
            "review" : "community"        | "review" : "Community"               | "plugins.review" is wrong
            "review" : "community"        | "review" : "mine"                    | "plugins.review" is wrong
            "maintainers" : [ ]           | "maintainers" : "me"                 | "plugins.maintainers" is no list
            "channel" : "preview"         | "channel" : "preview", "why" : 1     | "plugins.releases.why" is unknown
            "channel" : "preview"         | "channel" : "beta"                   | "plugins.releases.channel" is wrong
            "size" : 1000                 | "size" : 0                           | "plugins.releases.size" is no whole number
            "size" : 1000                 | "size" : 104857601                   | "plugins.releases.size" is no whole number
            abababab                      | ABABABAB                             | is no SHA-256
            "url" : "gardens/1.2.0        | "url" : "../gardens/1.2.0            | "plugins.releases.url" is wrong
            "url" : "gardens/1.2.0        | "url" : "/gardens/1.2.0              | "plugins.releases.url" is wrong
            "url" : "gardens/1.2.0        | "url" : "http://example.org/1.2.0    | "plugins.releases.url" is wrong
            "url" : "gardens/1.2.0        | "url" : "file:///etc/1.2.0           | "plugins.releases.url" is wrong
            "url" : "gardens/1.2.0        | "url" : "https://a@example.org/1.2.0 | "plugins.releases.url" is wrong
            "vendor" : "Test"             | "vendor" : "Te\\u009bst"             | "vendor" is wrong
            "vendor" : "Test"             | "vendor" : "Test", "x" : 1           | "x" is unknown
            "versions" : ">=1.1 <1.2"     | "versions" : "all"                   | "warnings.versions" is wrong
            "severity" : "high"           | "severity" : "worst"                 | "warnings.severity" is wrong
            https://example.org/to        | javascript:alert(1)                  | "warnings.url" is wrong
            "reason" : {                  | "why" : {                            | "withdrawn.why" is unknown
            """)
    void wrongPartIsNamed(String part, String replacement, String problem) {
        String wrong = RIGHT.replace(part, replacement == null ? "" : replacement);

        assertThat(wrong).isNotEqualTo(RIGHT);
        assertRefused(wrong, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "\"index\"", "{}{}", "\u0000"})
    void whatIsNoJsonObjectIsRefused(String wrong) {
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aVersionThatIsThereTwiceIsRefused() {
        String twice = RIGHT.replace("1.3.0-rc.1", "1.2.0");

        assertRefused(twice, "\"gardens\" has the version 1.2.0 twice");
    }

    @Test
    void aVersionThatTheDescriptorDoesNotSayIsRefused() {
        assertRefused(
                RIGHT.replaceFirst("\"version\" : \"1.2.0\",(\\s+\"channel\")", "\"version\" : \"1.2.1\",$1"),
                "\"plugins.releases.version\" differs from that of the descriptor");
    }

    @Test
    void aDescriptorOfAnotherPluginIsRefused() {
        assertRefused(
                RIGHT.replaceFirst("\"id\" : \"gardens\",\\s+\"version\"", "\"id\" : \"lists\", \"version\""),
                "has the descriptor of \"lists\"");
    }

    @Test
    void veryLongTextsAreRefusedAndNotRepeated() {
        String wrong = RIGHT.replace("\"Listes\"", "\"" + "x".repeat(50_000) + "\"");

        assertThatThrownBy(() -> read(wrong))
                .hasMessageContaining("no line of 1 to 120 characters")
                .extracting(e -> String.valueOf(e.getMessage()).length())
                .satisfies(length -> assertThat(length).isLessThan(400));
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> read(RIGHT.replace("\"serial\" : 7", "\"x\" : " + "[".repeat(5_000))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theSentenceHoldsNothingThatSteersATerminal() {
        assertThatThrownBy(() -> read(RIGHT.replace("\"serial\" : 7", "\"\\u001b[2J\\u009b\\u202e\" : 7")))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.ground()).isEqualTo(Ground.TRUST);
                    assertThat(e.sentence(Locale.FRENCH))
                            .contains("�[2J��")
                            .doesNotContain("\u001b", "\u009b", "\u202e");
                    assertThat(e.sentence(Locale.ENGLISH)).startsWith("The list of plugins");
                });
    }

    @Test
    void anIndexOfAHundredThousandPluginsIsRefusedForItsSize() {
        byte[] huge = large(100_000);

        assertThat(huge.length).isGreaterThan(IndexReader.LARGEST);
        assertThatThrownBy(() -> IndexReader.read(huge)).hasMessageContaining("registry.index-too-large");
    }

    @Test
    void anIndexOfTenThousandPluginsIsRead() {
        assertThat(IndexReader.read(large(10_000)).plugins()).hasSize(10_000);
    }

    /** Repeats the text of one plugin: that many values would take longer than what is tested. */
    private static byte[] large(int plugins) {
        String one = SampleIndex.json(SampleIndex.of(1, SampleIndex.plugin("numbered", "1.0.0")));
        int start = one.indexOf("{", one.indexOf("\"plugins\""));
        int end = one.lastIndexOf("]", one.indexOf("\"warnings\""));
        String plugin = one.substring(start, end).replaceAll("\n\\s+", "");
        String many = IntStream.range(0, plugins)
                .mapToObj(number -> plugin.replace("numbered", "n" + number))
                .collect(Collectors.joining(","));
        return (one.substring(0, start) + many + one.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private static RegistryIndex read(String json) {
        return IndexReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String json, String problem) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(problem);
    }
}
