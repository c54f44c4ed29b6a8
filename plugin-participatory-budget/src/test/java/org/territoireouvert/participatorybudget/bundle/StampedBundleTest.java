package org.territoireouvert.participatorybudget.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.PluginOnStorage;
import org.territoireouvert.participatorybudget.bundle.RecountBundle.Check;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.vote.PublishedVote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.participatorybudget.witness.StampCheckpoints;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.StampingAuthority;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.context.TestContext;

/** The stamps of an authority are in the verification file, and whoever counts again looks whether they are of this log. */
@SuppressWarnings("NullAway") // voted on before the first test
class StampedBundleTest {

    private static final Path SCRIPT =
            Path.of("..", "docs", "exemples", "recount.py").toAbsolutePath().normalize();

    private static Storage storage;
    private static PublishedVote vote;
    private static byte[] bundle;

    @TempDir
    Path folder;

    @BeforeAll
    static void vote() throws Exception {
        storage = TestDatabases.open(Engine.SQLITE);
        vote = new PublishedVote(storage);
        TestContext plugin = vote.plugin();
        try (StampingAuthority authority = new StampingAuthority(new TestClock(PluginOnStorage.NOW))) {
            plugin.choose(
                    BudgetSettings.TIME_STAMP_AUTHORITY, authority.address().toString());
            new StampCheckpoints(plugin, new VoteRepository(), new LogRepository())
                    .job()
                    .work()
                    .run();
        }
        bundle = vote.bundle();
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    private static List<Check> failed(byte[] changed) throws Exception {
        TestContext plugin = vote.plugin();
        return new RecountBundle(
                        new Documents(plugin.service(Json.class)),
                        plugin.service(Signatures.class),
                        plugin.service(TimeStamps.class))
                .run(new ByteArrayInputStream(changed))
                .failed();
    }

    @Test
    void theStampsOfTheCloseAndTheResultAreInItWithWhatWasStamped() throws Exception {
        assertThat(vote.texts().keySet().stream().filter(name -> name.startsWith("horodatages/")))
                .containsExactly(
                        "horodatages/37.txt", "horodatages/37.tsr", "horodatages/38.txt", "horodatages/38.tsr");
        assertThat(vote.texts().get("points-de-controle.txt"))
                .contains(vote.texts().get("horodatages/37.txt"), vote.texts().get("horodatages/38.txt"));
        assertThat(failed(bundle)).isEmpty();
        assertThat(vote.bundle()).as("the same bytes every time").isEqualTo(bundle);
    }

    private static byte[] changed(String entry, UnaryOperator<String> change) throws IOException {
        return ChangedBundle.of(bundle, entry, change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            horodatages/37.txt | 37 | 36
            horodatages/38.txt | 38 | 37
            """)
    void aStampOfAnotherCheckpointIsFound(String entry, String from, String to) throws Exception {
        byte[] changed = changed(entry, text -> text.replaceFirst("\n" + from + "\n", "\n" + to + "\n"));

        assertThat(failed(changed)).containsExactly(Check.STAMPS);
        assertThat(independent(changed)).contains("DIFFERS").contains("is of no checkpoint");
    }

    @Test
    void aStampThatWasTamperedWithIsFound() throws Exception {
        byte[] changed = changed("horodatages/38.tsr", text -> text.replace('0', '1'));

        assertThat(failed(changed)).containsExactly(Check.STAMPS);
    }

    @Test
    void anIndependentProgramFindsTheHashesInTheStamps() throws Exception {
        assertThat(independent(bundle))
                .contains("9. 2 time stamps name the hash")
                .doesNotContain("DIFFERS");
    }

    private String independent(byte[] file) throws IOException, InterruptedException {
        Path written = Files.write(folder.resolve("dossier.zip"), file);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder("python3", SCRIPT.toString(), written.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.waitFor();
        return Files.readString(out);
    }
}
