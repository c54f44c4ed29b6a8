package org.territoireouvert.runner.plugin.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginDescriptor.Requirement;
import org.territoireouvert.runner.plugin.PluginJar;
import org.territoireouvert.runner.plugin.PluginRefusedException;

class DescriptorReaderTest {

    private static final String RIGHT = PluginJar.descriptorOf("initiatives");

    private final DescriptorReader reader = new DescriptorReader("0.1.0", 21);

    @Test
    void everyKeyIsRead() throws Exception {
        PluginDescriptor read = read(RIGHT.replace(
                        "\"requires\":[]", "\"requires\":[{\"id\":\"people\",\"versions\":\">=1\",\"optional\":true}]"))
                .plugin();

        assertThat(read.id()).isEqualTo(new PluginId("initiatives"));
        assertThat(read.version()).isEqualTo("0.1.0");
        assertThat(read.module()).isEqualTo("test.initiatives");
        assertThat(read.addressPrefix()).isEqualTo("/initiatives");
        assertThat(read.tablePrefix()).isEqualTo("initiatives_");
        assertThat(read.requires()).containsExactly(new Requirement(new PluginId("people"), ">=1", true));
        assertThat(read.rollbackSafeTo()).contains("0.1.0");
    }

    @ParameterizedTest(name = "{0} → {1} names {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "vendor":"Test",                 |                              | "vendor" is missing
            "schema":1                       | "schema":2                   | "schema" is no whole number
            "schema":1                       | "schema":1,"colour":"blue"   | "colour" is unknown
            "version":"0.1.0"                | "version":"1"                | "version" is wrong
            "api":">=0.1 <1"                 | "api":"any"                  | "api" is wrong
            "id":"initiatives"               | "id":"Initiatives"           | "id" is wrong
            "java":21                        | "java":"21"                  | "java" is no whole number
            "/initiatives"                   | "/admin"                     | "addressPrefix" is wrong
            "/initiatives"                   | "initiatives"                | "addressPrefix" is wrong
            "initiatives_"                   | "sqlite_"                    | "tablePrefix" is wrong
            "locales":["fr","en"]            | "locales":["en"]             | "locales" has no "fr"
            "requires":[]                    | "requires":[{"id":"a","versions":">=1","why":1}] | "requires.why" is unknown
            "requires":[]                    | "requires":[{"id":"a"}]      | "requires.versions" is missing
            "requires":[]                    | "requires":{}                | "requires" is no list
            "network":[]                     | "network":["http://a/b"]     | "network" holds the wrong value
            "personalData":false             | "personalData":"no"          | "personalData" is neither
            """)
    void wrongKeyIsNamed(String part, String replacement, String problem) {
        String wrong = RIGHT.replace(part, replacement == null ? "" : replacement);

        assertThat(wrong).isNotEqualTo(RIGHT);
        assertRefused(wrong, FailureSentence.DESCRIPTOR, problem);
    }

    @Test
    void everyProblemIsTold() {
        String wrong = RIGHT.replace("\"java\":21", "\"jawa\":21").replace("\"version\":\"0.1.0\"", "\"version\":1");

        assertThatThrownBy(() -> read(wrong))
                .hasMessageContainingAll("\"java\" is missing", "\"jawa\" is unknown", "\"version\" is no text");
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        assertRefused("", FailureSentence.DESCRIPTOR, "no JSON object");
        assertRefused("[]", FailureSentence.DESCRIPTOR, "no JSON object");
        assertRefused("{", FailureSentence.DESCRIPTOR, "not JSON");
        assertRefused(RIGHT + "{}", FailureSentence.DESCRIPTOR, "not JSON");
        assertRefused("{\"id\":1,\"id\":2}", FailureSentence.DESCRIPTOR, "not JSON");
        assertRefused(" ".repeat(70_000), FailureSentence.DESCRIPTOR, "longer than");
    }

    @Test
    void otherVersionsOfApiAndJavaAreRefused() {
        assertRefused(RIGHT.replace(">=0.1 <1", ">=1"), FailureSentence.API_VERSION, "serves 0.1.0");
        assertRefused(RIGHT.replace("\"java\":21", "\"java\":22"), FailureSentence.JAVA_VERSION, "needs Java 22");
    }

    private DescriptorReader.Descriptor read(String json) throws Exception {
        return reader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertRefused(String json, FailureSentence sentence, String problem) {
        assertThatThrownBy(() -> read(json))
                .hasMessageContaining(problem)
                .isInstanceOfSatisfying(
                        PluginRefusedException.class,
                        e -> assertThat(e.sentence()).isEqualTo(sentence));
    }
}
