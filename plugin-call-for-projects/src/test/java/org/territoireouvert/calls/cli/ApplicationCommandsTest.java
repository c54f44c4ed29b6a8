package org.territoireouvert.calls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

class ApplicationCommandsTest {

    /** SHA-256 of the text below, as {@code sha256sum} prints it. */
    private static final String FINGERPRINT = "d395d940d58a6f0f8a3f31eabac500d167daa84d6bbf626f902f2eb52aa34278";

    private static final String DOCUMENT = "{\"number\":\"2026-0001\",\"title\":\"Un café\"}";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses();

    /** A command line in French. */
    private record Typed(
            List<String> arguments,
            Map<String, String> options,
            boolean json,
            StringWriter printed,
            StringWriter complained)
            implements Invocation {

        static Typed of(Path file, Map<String, String> options, boolean json) {
            return new Typed(List.of(file.toString()), options, json, new StringWriter(), new StringWriter());
        }

        @Override
        public Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }

        @Override
        public boolean flag(String name) {
            return false;
        }

        @Override
        public Locale locale() {
            return Locale.FRENCH;
        }

        @Override
        public PrintWriter out() {
            return new PrintWriter(printed, true);
        }

        @Override
        public PrintWriter err() {
            return new PrintWriter(complained, true);
        }

        @Override
        public Progress progress() {
            return Progress.SILENT;
        }
    }

    private static int run(TestSite site, Typed typed) throws Exception {
        Command command = site.plugin("call-for-projects").contributions().commands().stream()
                .filter(one -> one.name().equals("verify-application"))
                .findFirst()
                .orElseThrow();
        return command.action().run(typed);
    }

    @Test
    void fingerprintIsTheOneThatAnybodyComputes(TestSite site, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("dossier.json"), DOCUMENT);

        Typed plain = Typed.of(file, Map.of(), false);
        assertThat(run(site, plain)).isZero();
        assertThat(plain.printed().toString().strip()).isEqualTo(FINGERPRINT);

        Typed right = Typed.of(file, Map.of("fingerprint", FINGERPRINT.toUpperCase(Locale.ROOT)), false);
        assertThat(run(site, right)).isZero();
        assertThat(right.printed().toString()).contains("l’empreinte est la bonne");

        Typed json = Typed.of(file, Map.of("fingerprint", "ab"), true);
        assertThat(run(site, json)).isEqualTo(1);
        assertThat(json.printed().toString()).contains("\"same\":false", FINGERPRINT);
    }

    @Test
    void changedFileIsToldAndAnotherFileIsRefused(TestSite site, @TempDir Path folder) throws Exception {
        Typed changed = Typed.of(
                Files.writeString(folder.resolve("a.json"), DOCUMENT + "\n"),
                Map.of("fingerprint", FINGERPRINT),
                false);
        assertThat(run(site, changed)).isEqualTo(1);
        assertThat(changed.complained().toString()).contains("Le fichier n’est pas celui qui a été signé");

        for (String other : List.of("bonjour", "[]", "{}", "")) {
            Typed typed = Typed.of(Files.writeString(folder.resolve("b.json"), other), Map.of(), false);
            assertThat(run(site, typed)).as(other).isEqualTo(2);
            assertThat(typed.complained().toString()).contains("n’est pas le texte d’un dossier");
        }
        Path bytes = Files.write(folder.resolve("c.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(run(site, Typed.of(bytes, Map.of(), false))).isEqualTo(2);
        assertThat(run(site, Typed.of(folder.resolve("none.json"), Map.of(), false)))
                .isEqualTo(2);
    }
}
