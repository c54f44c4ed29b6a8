package org.territoireouvert.participatorybudget.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;
import org.territoireouvert.participatorybudget.vote.PublishedVote;
import org.territoireouvert.participatorybudget.vote.VoteOnPaper;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;

/** A program that was written from the published description, without any code of ours, finds what we published. */
class IndependentRecountTest {

    private static final Path SCRIPT =
            Path.of("..", "docs", "exemples", "recount.py").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private record Answer(int code, String text) {
        String lastLine() {
            return text.strip().lines().reduce("", (before, line) -> line);
        }
    }

    @BeforeAll
    static void findPython() throws InterruptedException {
        try {
            new ProcessBuilder("python3", "--version").start().waitFor();
        } catch (IOException missing) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("python3 is missing", missing);
            }
            throw new TestAbortedException("Skipped: python3 is not here");
        }
    }

    private Answer recount(byte[] bundle) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("dossier.zip"), bundle);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder("python3", SCRIPT.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        return new Answer(process.waitFor(), Files.readString(out));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greedy_votes",
                "greedy_votes on-overflow=stop tie=minCost,lexico",
                "greedy_votes tie=lot",
                "mes_cost completion=add1:official-wieliczka",
                "seq_phragmen"
            })
    void itCountsTheSameBytes(String rule) throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            PublishedVote vote = new PublishedVote(storage, rule);

            Answer answer = recount(vote.bundle());

            assertThat(answer.text()).as(rule).doesNotContain("DIFFERS");
            assertThat(answer.code()).isZero();
            assertThat(answer.lastLine()).isEqualTo(vote.texts().get("resultat.json"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greedy_votes",
                "greedy_votes on-overflow=stop tie=lot",
                "greedy_votes safeguards=tenth,prefilter,comparison",
                "mes_cost completion=add1:compute-tool",
                "mes_cost completion=utilitarian",
                "seq_phragmen"
            })
    void itCountsTheSameBytesWithAmendments(String rule) throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            PublishedVote vote = new PublishedVote(storage, rule, PublishedVote.changes());

            Answer answer = recount(vote.bundle());

            assertThat(answer.text()).as(rule).doesNotContain("DIFFERS").contains("3 amendments are in the log");
            assertThat(answer.code()).isZero();
            assertThat(answer.lastLine()).isEqualTo(vote.texts().get("resultat.json"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            avenants.json | panne               | grève            | Amendment 2 is not the one
            avenants.json | 12-02T23            | 12-03T23         | Amendment 2 is not the one
            avenants.json | "kind":"withdrawal" | "kind":"erratum" | bulletins.pb has other projects
            avenants.json | "project":"1"       | "project":"3"    | Amendment 3 is not the one
            """)
    void itFindsAmendmentsThatWereTamperedWith(String entry, String from, String to, String said) throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            PublishedVote vote = new PublishedVote(storage, "greedy_votes", PublishedVote.changes());

            Answer answer = recount(ChangedBundle.of(vote.bundle(), entry, text -> text.replace(from, to)));

            assertThat(answer.code()).as(answer.text()).isEqualTo(1);
            assertThat(answer.text()).contains(said);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LISEZMOI.txt       | nothing       | nothing       | 0
            journal.jsonl      | "valid":4     | "valid":5     | 1
            journal.jsonl      | "handed":6    | "handed":5    | 1
            participation.json | "people":6    | "people":7    | 1
            manifeste.json     | "paper":true, | ''            | 1
            """)
    void papersAreCheckedToo(String entry, String from, String to, int code) throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            byte[] bundle = VoteOnPaper.published(storage).bundle();
            byte[] changed = ChangedBundle.of(bundle, entry, text -> text.replace(from, to));

            Answer answer = recount(changed);

            assertThat(answer.code()).as(answer.text()).isEqualTo(code);
            assertThat(answer.text().contains("34 = 30 + 4")).isEqualTo(code == 0);
            assertThat(answer.lastLine()).startsWith("{\"ballots\":34,");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            manifeste.json         | "cost":6000 | "cost":5900
            journal.jsonl          | "t":"open"  | "t":"opan"
            points-de-controle.txt | budgets     | bodgets
            bulletins.jsonl        | "count":15  | "count":14
            participation.json     | "people":32 | "people":33
            resultat.json          | "1","3"     | "1","2"
            bulletins.pb           | 1;60;       | 1;61;
            """)
    void itFindsWhatWasChanged(String entry, String from, String to) throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            byte[] changed =
                    ChangedBundle.of(new PublishedVote(storage).bundle(), entry, text -> text.replace(from, to));

            Answer answer = recount(changed);

            assertThat(answer.code()).as(answer.text()).isEqualTo(1);
            assertThat(answer.text()).contains("DIFFERS");
        }
    }
}
