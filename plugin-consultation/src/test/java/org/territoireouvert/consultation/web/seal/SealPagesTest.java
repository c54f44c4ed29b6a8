package org.territoireouvert.consultation.web.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.plain;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Everybody checks that what came in is what was sealed. */
class SealPagesTest {

    private static final String PAGE = "/consultations/prix-de-l-eau";
    private static final String CALL = PAGE + "/contributions/0";
    private static final String FILES = PAGE + "/sceau/0/1";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    private void publish(Engine engine) {
        site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
        try (TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "CONTRIBUTIONS");
            PreparedByStaff.publish(editor, "prix-de-l-eau");
        }
        write("jeanne@exemple.fr", "Réparer les fuites", "Un litre sur cinq est perdu.");
        write("paul@exemple.fr", "Un tarif social", "L’eau doit rester abordable.");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void write(String address, String title, String words) {
        try (TestBrowser person = site.browser().asCitizen(address)) {
            person.submit(CALL + "/ecrire", CALL + "/ecrire", Map.of("title", title, "text", words));
        }
    }

    private void work() throws Exception {
        site.plugin("consultation").contributions().jobs().stream()
                .filter(job -> job.name().equals("seal-steps"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private void closeAndSeal() throws Exception {
        clock.advance(Duration.ofDays(5));
        work();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fingerprintStaysWhenWordsAreErased(Engine engine) throws Exception {
        publish(engine);
        assertThat(text(site.page(PAGE + "/sceau"))).contains("Le sceau sera posé à la fin de l’étape");
        closeAndSeal();
        Document sealed = site.page(PAGE + "/sceau");
        String fingerprint = sealed.select("dd code").text();
        String lines = site.get(FILES + "/lignes.txt").body();
        assertThat(text(sealed)).contains("Vérifié", "2 lignes inchangées", "Aucune ligne altérée");
        assertThat(site.get(FILES + "/preuves.jsonl").body()).contains("Un litre sur cinq", "abordable");

        try (TestBrowser jeanne = site.browser().asCitizen("jeanne@exemple.fr")) {
            jeanne.submit("/mon-compte/fermer", "/mon-compte/fermer", Map.of("choix", "retirer"));
        }
        clock.advance(Duration.ofHours(7));
        work();

        Document after = site.page(PAGE + "/sceau");
        assertThat(text(after)).contains("1 ligne inchangée", "1 ligne effacée avec le compte", "Aucune ligne altérée");
        assertThat(after.select("dd code").text()).isEqualTo(fingerprint);
        assertThat(site.get(FILES + "/lignes.txt").body()).isEqualTo(lines).doesNotContain("fuites", "abordable");
        assertThat(site.get(FILES + "/preuves.jsonl").body())
                .contains("abordable")
                .doesNotContain("Un litre sur cinq");
    }

    @Test
    void charterLogAndOpenDataLeadToTheSeal() throws Exception {
        publish(Engine.SQLITE);
        assertThat(plain(site.page(PAGE + "/charte").select("#CH34").text()))
                .contains("n’a pas encore un sceau vérifié");

        closeAndSeal();

        String fingerprint = site.page(PAGE + "/sceau").select("dd code").text();
        Document charter = site.page(PAGE + "/charte");
        assertThat(charter.select("#CH34 a").eachAttr("href")).containsExactly(PAGE + "/sceau");
        assertThat(text(site.page("/journal"))).contains("Sceau n° 1 de l’étape « Votre part »", fingerprint);
        assertThat(site.get(PAGE + "/sceaux.csv").body()).contains("0,1," + fingerprint + ",proposal,");
        assertThat(site.get(PAGE + "/sceau/0/2/lignes.txt").statusCode()).isEqualTo(404);
        assertThat(site.get(PAGE + "/sceau/x/1/lignes.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void alterationIsShownToEverybody() throws Exception {
        publish(Engine.SQLITE);
        closeAndSeal();
        site.tables()
                .write(handle -> handle.createUpdate("update con_contribution set title = 'Laisser fuir'"
                                + " where title = 'Réparer les fuites'")
                        .execute());
        clock.advance(Duration.ofHours(7));
        work();

        assertThat(text(site.page(PAGE + "/sceau")))
                .contains("1 ligne ne correspond plus", "1 ligne altérée", "PROPOSAL ");
        assertThat(plain(site.page(PAGE + "/charte").select("#CH34").text()))
                .contains("Manque", "ne correspondent plus");
    }

    private record Answer(int code, String out) {}

    private Answer shell(String command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        return new Answer(process.waitFor(), Files.readString(out));
    }

    private void needs(String program) throws IOException, InterruptedException {
        if (shell("command -v " + program).code() != 0) {
            if (System.getenv("CI") != null) {
                throw new AssertionError(program + " is missing");
            }
            throw new TestAbortedException("Skipped: " + program + " is not here");
        }
    }

    private void download() throws IOException {
        Files.writeString(
                folder.resolve("sceau.txt"), site.get(FILES + "/lignes.txt").body());
        Files.writeString(
                folder.resolve("preuves.jsonl"),
                site.get(FILES + "/preuves.jsonl").body());
    }

    @Test
    void documentedCommandFindsTheFingerprint() throws Exception {
        needs("sha256sum");
        publish(Engine.SQLITE);
        closeAndSeal();
        download();

        assertThat(shell("sha256sum sceau.txt").out())
                .startsWith(site.page(PAGE + "/sceau").select("dd code").text() + " ");
    }

    @Test
    void documentedCommandOpensALine() throws Exception {
        needs("jq");
        publish(Engine.SQLITE);
        closeAndSeal();
        download();
        String line = Files.readAllLines(folder.resolve("sceau.txt")).get(1);
        String id = line.split(" ")[1];

        String digest = shell("grep '" + id + "' preuves.jsonl | jq -j '.salt + .words' | sha256sum")
                .out()
                .split(" ")[0];

        assertThat(line).endsWith("sha256:" + digest);
    }

    @Test
    void independentProgramVerifiesFilesAndFindsWhatWasChanged() throws Exception {
        needs("python3");
        publish(Engine.SQLITE);
        closeAndSeal();
        download();
        String script = Path.of("..", "docs", "exemples", "verify-seal.py")
                .toAbsolutePath()
                .toString();
        String fingerprint = site.page(PAGE + "/sceau").select("dd code").text();
        String command = "python3 '" + script + "' sceau.txt preuves.jsonl --fingerprint " + fingerprint;

        assertThat(shell(command))
                .isEqualTo(new Answer(0, "2 lines, 2 opened, 0 wrong, fingerprint " + fingerprint + "\n"));

        Path proofs = folder.resolve("preuves.jsonl");
        Files.writeString(proofs, Files.readString(proofs).replace("abordable", "chère"));
        assertThat(shell(command).code()).isEqualTo(1);
    }
}
