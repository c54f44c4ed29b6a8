package org.territoireouvert.ambassadors.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.text.JacksonJson;

/** A published draw is computed again by this program and by the script of the documentation. */
class VerifyDrawTest {

    private static final List<Criterion> CRITERIA = List.of(Pools.SEX, Pools.AGE, Pools.PLACE);

    private static DrawDocument document(long random, String seed) {
        Pool pool = Pools.random(random, 40, 5, CRITERIA);
        List<String> declined =
                List.of(DrawLots.of(pool, seed, List.of()).drawn().get(1));
        return new DrawDocument(
                "Appel", pool, pool.sha256(), seed, declined, Optional.of(DrawLots.of(pool, seed, declined)));
    }

    private static Path written(Path folder, Map<String, Object> values) throws IOException {
        StringWriter text = new StringWriter();
        new JacksonJson().write(values, text);
        return Files.writeString(folder.resolve("tirage.json"), text.toString());
    }

    private static int python(Path file) throws IOException, InterruptedException {
        Path script = Path.of("..", "docs", "exemples", "verify-draw.py");
        Process process = new ProcessBuilder("python3", script.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> {});
        return process.waitFor();
    }

    @Test
    void aDocumentSaysAfterReadingWhatItSaidBefore() {
        DrawDocument document = document(5, "4 8 15");

        assertThat(ReadDraw.of(document.values())).isEqualTo(document);
    }

    @Test
    void whatWasPublishedIsRight() {
        assertThat(VerifyDraw.of(document(5, "4 8 15"))).isInstanceOf(VerifyDraw.Result.Right.class);
    }

    @Test
    void anotherSeedIsFound() {
        Map<String, Object> values = new LinkedHashMap<>(document(5, "4 8 15").values());
        values.put("seed", "4 8 16");

        assertThat(VerifyDraw.of(ReadDraw.of(values))).isInstanceOf(VerifyDraw.Result.OtherOutcome.class);
    }

    @Test
    void anotherPoolIsFound() {
        Map<String, Object> values = new LinkedHashMap<>(document(5, "4 8 15").values());
        values.put("seats", 4L);

        assertThat(VerifyDraw.of(ReadDraw.of(values))).isInstanceOf(VerifyDraw.Result.OtherPool.class);
    }

    @Test
    void aPoolThatIsTooHardGivesNoDrawAnywhere(@TempDir Path folder) throws Exception {
        Pool hard = Pools.tight(0, 36, 12, 3, 140);
        DrawDocument document = new DrawDocument(
                "Appel",
                hard,
                hard.sha256(),
                "4 8 15",
                List.of(),
                Optional.of(new Outcome(List.of(), List.of(), List.of())));

        assertThat(VerifyDraw.of(document)).isInstanceOf(VerifyDraw.Result.NoDraw.class);
        assumeThat(new ProcessBuilder("which", "python3").start().waitFor()).isZero();
        assertThat(python(written(folder, document.values()))).isEqualTo(1);
    }

    @Test
    void searchesThatGiveUpDoSoAtTheSameStateInTheScript(@TempDir Path folder) throws Exception {
        assumeThat(new ProcessBuilder("which", "python3").start().waitFor()).isZero();
        Pool pool = Pools.tight(1, 24, 12, 2, 140);
        Outcome outcome = DrawLots.of(pool, "4 8 15", List.of());
        DrawDocument document =
                new DrawDocument("Appel", pool, pool.sha256(), "4 8 15", List.of(), Optional.of(outcome));

        assertThat(python(written(folder, document.values()))).isZero();
    }

    @Test
    void anythingElseIsRefusedInOneSentence() {
        assertThatThrownBy(() -> ReadDraw.of(Map.of())).hasMessageContaining("format");
        assertThatThrownBy(() -> ReadDraw.of(Map.of("format", DrawDocument.FORMAT)))
                .hasMessageContaining("criteria");
    }

    @Test
    void theScriptOfTheDocumentationComesToTheSame(@TempDir Path folder) throws Exception {
        assumeThat(new ProcessBuilder("which", "python3").start().waitFor()).isZero();
        for (long random = 20; random < 32; random++) {
            if (DrawLots.isPossible(Pools.random(random, 40, 5, CRITERIA))) {
                DrawDocument document = document(random, "tirage n° " + random);
                assertThat(python(written(folder, document.values())))
                        .as("pool " + random)
                        .isZero();
            }
        }
        Map<String, Object> changed = new LinkedHashMap<>(document(5, "4 8 15").values());
        changed.put("seed", "autre");
        assertThat(python(written(folder, changed))).isEqualTo(1);
        assertThat(python(Files.writeString(folder.resolve("rien.json"), "[]"))).isEqualTo(2);
    }
}
