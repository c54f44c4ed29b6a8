package org.territoireouvert.participatorybudget.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.bundle.RecountBundle.Check;
import org.territoireouvert.participatorybudget.bundle.RecountBundle.Report;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.vote.PublishedVote;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestDatabases;

class RecountBundleTest {

    @SuppressWarnings("NullAway") // opened before the first test
    private static Storage storage;

    @SuppressWarnings("NullAway") // voted on before the first test
    private static PublishedVote vote;

    @BeforeAll
    static void vote() throws Exception {
        storage = TestDatabases.open(Engine.SQLITE);
        vote = new PublishedVote(storage);
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    private static Report recount(PublishedVote published, byte[] bundle) throws Exception {
        return new RecountBundle(
                        new Documents(published.plugin().service(Json.class)),
                        published.plugin().service(Signatures.class),
                        published.plugin().service(TimeStamps.class))
                .run(new ByteArrayInputStream(bundle));
    }

    @BothDatabases
    void anyoneCountsAgainAndGetsTheSameBytes(Storage database) throws Exception {
        PublishedVote published = new PublishedVote(database);
        byte[] bundle = published.bundle();

        Report report = recount(published, bundle);

        assertThat(report.failed()).isEmpty();
        assertThat(report.result())
                .isEqualTo("{\"ballots\":32,\"cost\":10000,\"funded\":[\"1\",\"3\"],\"rule\":\"" + published.rule()
                        + "\"}");
        assertThat(published.bundle()).isEqualTo(bundle);
    }

    @Test
    void nothingInItLeadsToAPersonOrAnOrder() throws Exception {
        Map<String, String> texts = vote.texts();

        assertThat(texts.get("bulletins.jsonl"))
                .isEqualTo("{\"ballot\":{\"approval\":[\"1\",\"3\"]},\"count\":15}\n"
                        + "{\"ballot\":{\"approval\":[\"1\"]},\"count\":16}\n"
                        + "{\"ballot\":{\"approval\":[\"2\"]},\"count\":1}\n");
        assertThat(texts.values().stream().collect(Collectors.joining())).doesNotContain("person-");
        assertThat(texts.getOrDefault("journal.jsonl", "").lines().filter(line -> line.contains("\"cast\"")))
                .allMatch(line -> line.matches("\\{\"c\":\"[0-9a-f]{64}\",\"t\":\"cast\",\"vote\":\"[^\"]+\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            manifeste.json         | "cost":6000     | "cost":5900     | MANIFEST
            manifeste.json         | "most":2        | "most":1        | BALLOTS
            manifeste.json         | on-overflow=skip | on-overflow=stop | RESULT
            journal.jsonl          | "t":"open"      | "t":"opan"      | CHECKPOINTS
            points-de-controle.txt | budgets         | bodgets         | CHECKPOINTS
            bulletins.jsonl        | "count":15      | "count":14      | NUMBERS
            bulletins.jsonl        | ["2"]           | ["3"]           | PABULIB
            participation.json     | "people":32     | "people":33     | NUMBERS
            resultat.json          | "1","3"         | "1","2"         | RESULT
            bulletins.pb           | 1;60;           | 1;61;           | PABULIB
            """)
    void whatWasChangedIsFound(String entry, String from, String to, Check check) throws Exception {
        byte[] changed = ChangedBundle.of(vote.bundle(), entry, text -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        });

        assertThat(recount(vote, changed).failed()).contains(check);
    }

    @Test
    void aCommitmentThatWasTakenAwayIsFound() throws Exception {
        byte[] fewer =
                ChangedBundle.of(vote.bundle(), "empreintes.txt", text -> text.substring(text.indexOf('\n') + 1));
        byte[] shorter = ChangedBundle.of(
                vote.bundle(),
                "journal.jsonl",
                text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

        assertThat(recount(vote, fewer).failed()).contains(Check.COMMITMENTS, Check.NUMBERS);
        assertThat(recount(vote, shorter).failed()).contains(Check.CHECKPOINTS, Check.RESULT);
    }

    @Test
    void whatIsNoBundleIsSaid() {
        assertThatThrownBy(() -> recount(vote, "no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableBundleException.class)
                .hasMessageContaining("LISEZMOI.txt");
    }

    @BothDatabases
    void aVoteThatWasAmendedIsCheckedWithItsAmendments(Storage database) throws Exception {
        PublishedVote published = new PublishedVote(database, "greedy_votes", PublishedVote.changes());
        Map<String, String> texts = published.texts();

        assertThat(recount(published, published.bundle()).failed()).isEmpty();
        assertThat(texts.get("resultat.json")).contains("\"funded\":[\"2\",\"3\"]");
        assertThat(texts.get("avenants.json"))
                .startsWith("[{\"at\":\"2026-11-24T09:00:00Z\",\"by\":\"editor\"")
                .contains("\"closes\":\"2026-12-02T23:00:00Z\"", "\"project\":\"1\"");
        assertThat(vote.texts()).doesNotContainKey("avenants.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            avenants.json | panne                | grève                | AMENDMENTS
            avenants.json | 12-02T23             | 12-03T23             | AMENDMENTS
            avenants.json | "number":2           | "number":3           | AMENDMENTS
            avenants.json | "kind":"withdrawal"  | "kind":"erratum"     | PABULIB
            journal.jsonl | "t":"amendment"      | "t":"amendement"     | AMENDMENTS
            journal.jsonl | "closes":"2026-12-02  | "closes":"2026-11-30  | AMENDMENTS
            """)
    void anAmendmentThatWasTamperedWithIsFound(String entry, String from, String to, Check check) throws Exception {
        try (Storage database = TestDatabases.open(Engine.SQLITE)) {
            PublishedVote published = new PublishedVote(database, "greedy_votes", PublishedVote.changes());
            byte[] changed = ChangedBundle.of(published.bundle(), entry, text -> {
                assertThat(text).contains(from);
                return text.replace(from, to);
            });

            assertThat(recount(published, changed).failed()).contains(check);
        }
    }

    @Test
    void amendmentsThatWereTakenAwayOrExchangedAreFound() throws Exception {
        try (Storage database = TestDatabases.open(Engine.SQLITE)) {
            PublishedVote published = new PublishedVote(database, "greedy_votes", PublishedVote.changes());
            byte[] none = ChangedBundle.of(published.bundle(), "avenants.json", text -> "[]");
            byte[] exchanged = ChangedBundle.of(published.bundle(), "avenants.json", text -> {
                String[] parts = text.substring(1, text.length() - 1).split("(?<=}),");
                return "[" + parts[0] + "," + parts[2] + "," + parts[1] + "]";
            });

            byte[] unreadable = ChangedBundle.of(published.bundle(), "avenants.json", text -> "{");

            assertThat(recount(published, unreadable).failed()).contains(Check.AMENDMENTS);
            assertThat(recount(published, none).failed()).contains(Check.AMENDMENTS, Check.PABULIB);
            assertThat(recount(published, exchanged).failed()).containsExactly(Check.AMENDMENTS);
        }
    }

    /** Ties are settled by a draw in public, once the vote is closed and its log cannot change any more. */
    @BothDatabases
    void aPublicDrawSettlesTiesAndIsCheckedToo(Storage database) throws Exception {
        PublishedVote published = new PublishedVote(database, "greedy_votes tie=lot");

        byte[] bundle = published.bundle();

        assertThat(published.rule()).matches("greedy_votes on-overflow=skip tie=lot:[0-9a-f]{64}");
        assertThat(recount(published, bundle).failed()).isEmpty();
        byte[] other = ChangedBundle.of(bundle, "journal.jsonl", text -> text.replace("4 17 23", "4 17 24"));
        assertThat(recount(published, other).failed()).contains(Check.CHECKPOINTS, Check.RESULT);
    }
}
