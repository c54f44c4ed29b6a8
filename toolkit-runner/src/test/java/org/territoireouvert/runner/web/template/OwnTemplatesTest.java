package org.territoireouvert.runner.web.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.runner.text.RuntimeMessages;

class OwnTemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/toolkit/templates");
    private static final Pattern MESSAGE = Pattern.compile("\\$msg\\.get\\(\"([^\"]+)\"");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".vm")).sorted().toList().stream();
        }
    }

    static Stream<Path> frame() {
        return Stream.of("macros.vm", "layout/top.vm", "layout/bottom.vm").map(FOLDER::resolve);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noScriptNoStyleNoUnquotedValue(Path template) throws Exception {
        // Programs that read mail know no style sheet; facts for search engines are no script.
        assertThat(Files.readString(template))
                .doesNotContainPattern(
                        "<script(?! type=\"module\" nonce=\"\\$to_layout\\.frame\\.nonce\" src=\"| type=\"application/ld\\+json\">)|<style|\\son[a-z]+=")
                .doesNotContainPattern(template.startsWith(FOLDER.resolve("mail")) ? "<style" : "\\sstyle=")
                .doesNotContainPattern("<[a-z][^>]*=\\$");
    }

    /** Interpolation escapes, and so does writing: the value would be escaped twice. */
    @ParameterizedTest
    @MethodSource("templates")
    void noValueIsPutIntoATextBeforeItIsWritten(Path template) throws Exception {
        assertThat(Files.readString(template)).doesNotContainPattern("#set\\([^\\n]*=\\s*\"[^\"\\n]*\\$");
    }

    @ParameterizedTest
    @MethodSource("frame")
    void everyMessageOfTheFrameExistsInBothLanguages(Path template) throws Exception {
        RuntimeMessages messages = new RuntimeMessages("signin", "account");
        List<String> keys = MESSAGE.matcher(Files.readString(template))
                .results()
                .map(found -> found.group(1))
                .toList();

        for (String key : keys) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThatCode(() -> messages.format(language, key, 1)).doesNotThrowAnyException();
            }
        }
    }
}
