package org.territoireouvert.participatorybudget.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.amendment.AmendVote;
import org.territoireouvert.participatorybudget.amendment.Change;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.beacon.Beacon;
import org.territoireouvert.participatorybudget.beacon.BeaconRound;
import org.territoireouvert.participatorybudget.bundle.RecountBundle;
import org.territoireouvert.participatorybudget.bundle.RecountBundle.Check;
import org.territoireouvert.participatorybudget.conduct.BeaconDraw.Outcome;
import org.territoireouvert.participatorybudget.conduct.BeaconServer.Manner;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.log.Leaf;
import org.territoireouvert.participatorybudget.log.VoteLog;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.proof.MerkleTree;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.vote.LotSource;
import org.territoireouvert.participatorybudget.vote.PublishedVote;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestDatabases;

/** Ties are settled by a round of drand that nobody knew when the log of the vote ended. */
@SuppressWarnings("NullAway") // the servers are started before each test
class BeaconDrawTest {

    private static final Path SCRIPT =
            Path.of("..", "docs", "exemples", "recount.py").toAbsolutePath().normalize();
    private static final Actor.Agent AGENT = new Actor.Agent("agent", "Agnès", Set.of());

    private BeaconServer one;
    private BeaconServer other;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        one = new BeaconServer(Manner.WELL);
        other = new BeaconServer(Manner.WELL);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    private VoteHere opened(Storage storage, String rule, LotSource lot) throws Exception {
        VoteHere vote = new VoteHere(storage);
        vote.votes.plugin.database().write(handle -> {
            vote.repository.save(
                    handle,
                    Vote.prepared(
                                    vote.edition.id(),
                                    new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(1, 2))),
                                    CountingRule.parse(rule),
                                    Requirement.of(IdentityLevel.MAILBOX))
                            .drawnFrom(lot),
                    vote.votes.plugin.clock().instant());
            return lot;
        });
        vote.sealVote.seal(vote.edition, new Actor.PluginActor(vote.votes.plugin.id()));
        vote.votes.plugin.choose(BudgetSettings.BEACON_SERVERS, List.of(one.address(), other.address() + "/"));
        return vote;
    }

    private VoteHere opened(Storage storage) throws Exception {
        return opened(storage, "greedy_votes tie=lot", LotSource.BEACON);
    }

    private VoteHere closed(Storage storage) throws Exception {
        VoteHere vote = opened(storage);
        vote.many(1, 40);
        vote.closed();
        return vote;
    }

    private static BeaconDraw.State state(VoteHere vote) {
        return vote.votes
                .plugin
                .database()
                .read(handle -> vote.parts
                        .beaconDraw()
                        .state(
                                handle,
                                vote.repository.of(handle, vote.edition.id()).orElseThrow()))
                .orElseThrow();
    }

    private static BeaconDraw.Awaited awaited(VoteHere vote) {
        return state(vote).awaited().orElseThrow();
    }

    private static Outcome ask(VoteHere vote) {
        return vote.parts.beaconDraw().ask(vote.edition.id(), AGENT);
    }

    private static void tenMinutesLater(VoteHere vote) {
        vote.votes.plugin.clock().advance(Duration.ofSeconds(603));
    }

    private static Result published(VoteHere vote) throws Exception {
        CountingRule rule = vote.votes
                .plugin
                .database()
                .read(handle -> vote.parts
                        .fixedRules()
                        .rule(
                                handle,
                                vote.repository.of(handle, vote.edition.id()).orElseThrow()));
        return vote.votes.countEdition.publish(vote.edition.slug(), rule).orElseThrow();
    }

    private static List<Check> failed(VoteHere vote, byte[] bundle) throws Exception {
        return new RecountBundle(
                        new Documents(vote.votes.plugin.service(Json.class)),
                        vote.votes.plugin.service(Signatures.class),
                        vote.votes.plugin.service(TimeStamps.class))
                .run(new ByteArrayInputStream(bundle))
                .failed();
    }

    private String independent(byte[] bundle) throws Exception {
        Path written = Files.write(folder.resolve("dossier.zip"), bundle);
        Path out = folder.resolve("out.txt");
        new ProcessBuilder("python3", SCRIPT.toString(), written.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return Files.readString(out);
    }

    @Test
    void theManifestNamesTheChainAndHowTheRoundIsFound() throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            assertThat(manifest(opened(storage)))
                    .contains(
                            "\"draw\":{\"beacon\":\"drand\",\"chain\":\"52db9ba7",
                            "\"delay\":600,\"genesis\":1692803367");
        }
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            assertThat(manifest(opened(storage, "greedy_votes tie=lot", LotSource.PUBLIC_DRAW)))
                    .doesNotContain("\"draw\"");
        }
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            assertThat(manifest(opened(storage, "greedy_votes", LotSource.BEACON)))
                    .as("a rule without a lot")
                    .doesNotContain("\"draw\"");
        }
    }

    private static String manifest(VoteHere vote) {
        return vote.sealed.find(vote.edition.id()).orElseThrow().manifest().content();
    }

    @BothDatabases
    void theSourceOfTheLotIsFrozenWithTheVote(Storage storage) throws Exception {
        VoteHere vote = opened(storage);

        assertThatThrownBy(() -> vote.votes
                        .plugin
                        .database()
                        .write(handle -> handle.execute("update pb_vote set lot_source = 'PUBLIC_DRAW'")))
                .hasStackTraceContaining("The vote is as its manifest says");
    }

    /** The server was away when the vote ended, so that the log ended days later: what was published until then settles nothing. */
    @BothDatabases
    void theRoundComesTenMinutesAfterTheLogHasEnded(Storage storage) throws Exception {
        VoteHere vote = opened(storage);
        vote.many(1, 3);
        assertThat(state(vote).awaited())
                .as("nobody knows yet when the log ends")
                .isEmpty();

        vote.closed();

        Instant ended = vote.votes.plugin.clock().instant();
        assertThat(ended).isAfter(Instant.parse("2026-11-30T23:00:00Z").plus(Duration.ofDays(3)));
        assertThat(awaited(vote).at()).isAfterOrEqualTo(ended.plusSeconds(600)).isBefore(ended.plusSeconds(603));
        assertThat(ask(vote)).isEqualTo(Outcome.TOO_EARLY);
        assertThat(one.asked()).isZero();
    }

    @BothDatabases
    void anExtensionMovesTheRound(Storage storage) throws Exception {
        VoteHere vote = opened(storage);
        vote.many(1, 3);
        new AmendVote(vote.votes.plugin, vote.votes.store, vote.votes.results, vote.parts)
                .propose(
                        AGENT,
                        vote.edition,
                        Change.extension(LocalDate.of(2026, 12, 10), "Une panne a fermé le site un jour."),
                        "Avenant");
        vote.closed();
        assertThat(state(vote).awaited()).isEmpty();
        assertThat(ask(vote)).isEqualTo(Outcome.NOT_AWAITED);

        vote.closed();

        assertThat(awaited(vote).at()).isAfter(Instant.parse("2026-12-10T23:10:00Z"));
    }

    @BothDatabases
    void twoServersThatAgreeSettleTiesAndAnyoneChecksIt(Storage storage) throws Exception {
        VoteHere vote = closed(storage);
        long round = awaited(vote).round();
        tenMinutesLater(vote);

        vote.parts.beaconDraw().job().work().run();

        BeaconRound drawn = BeaconServer.round(round);
        assertThat(vote.leaves().getLast())
                .isEqualTo("{\"randomness\":\"" + drawn.randomness() + "\",\"round\":" + round + ",\"signature\":\""
                        + drawn.signature() + "\",\"t\":\"draw\",\"vote\":\"" + vote.edition.id() + "\"}");
        List<String> untilEnd = vote.leaves().subList(0, vote.leaves().size() - 1);
        MerkleTree tree = MerkleTree.of(untilEnd.stream()
                .map(leaf -> MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)))
                .toList());
        Hash seed = Hash.of(
                "og-tie-v1".getBytes(StandardCharsets.UTF_8),
                Hash.of(manifest(vote)).bytes(),
                tree.root().bytes(),
                drawn.randomness().bytes());
        Result result = published(vote);
        assertThat(result.rule().words()).endsWith("tie=lot:" + seed);
        byte[] bundle = PublishedVote.bundle(vote, result);
        assertThat(failed(vote, bundle)).isEmpty();
        assertThat(independent(bundle))
                .contains("the seed of the lot is that of round " + round)
                .doesNotContain("DIFFERS");
        assertThat(ask(vote)).as("once and for good").isEqualTo(Outcome.NOT_AWAITED);
        assertThat(one.asked() + other.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "WELL, DOWN, TOO_FEW",
        "DOWN, DOWN, TOO_FEW",
        "WELL, UNSOUND, TOO_FEW",
        "WELL, OTHER_ROUND, TOO_FEW",
        "TALKING, WELL, TOO_FEW",
        "WELL, OTHERWISE, DIFFERENT"
    })
    void nothingIsDrawnUnlessTwoAgreeAndNobodyDiffers(Manner first, Manner second, Outcome outcome) throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            VoteHere vote = closed(storage);
            tenMinutesLater(vote);
            one.answer(first);
            other.answer(second);

            assertThat(ask(vote)).isEqualTo(outcome);

            assertThat(state(vote).drawn()).isEmpty();
            one.answer(Manner.WELL);
            other.answer(Manner.WELL);
            assertThat(ask(vote)).as("later").isEqualTo(Outcome.DRAWN);
        }
    }

    @Test
    void oneServerThatIsNamedTwiceIsOne() throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            VoteHere vote = closed(storage);
            tenMinutesLater(vote);
            vote.votes.plugin.choose(BudgetSettings.BEACON_SERVERS, List.of(one.address(), one.address() + "/"));

            assertThat(ask(vote)).isEqualTo(Outcome.TOO_FEW);
        }
    }

    @BothDatabases
    void staffTypeTheRoundWhenTheServerHasNoNetwork(Storage storage) throws Exception {
        VoteHere vote = closed(storage);
        long round = awaited(vote).round();
        tenMinutesLater(vote);

        for (String wrong : List.of(
                "4 17 23",
                BeaconServer.round(round - 1).text(),
                new BeaconRound(
                                round,
                                Hash.of("anything"),
                                BeaconServer.round(round).signature())
                        .text())) {
            assertThatThrownBy(() -> vote.parts.drawLot().propose(AGENT, vote.edition.slug(), wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is no sound round");
        }
        vote.parts
                .drawLot()
                .propose(AGENT, vote.edition.slug(), BeaconServer.round(round).text());

        assertThat(state(vote).drawn()).contains(BeaconServer.round(round));
        assertThat(one.asked()).isZero();
    }

    /** What a town could do that writes its own log: sign a draw that is not the one that the manifest names. */
    private enum Cheat {
        ANOTHER_ROUND,
        ANOTHER_NUMBER,
        DIGITS
    }

    @ParameterizedTest
    @EnumSource
    void aDrawThatIsNotTheOneOfTheManifestIsFound(Cheat cheat) throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            VoteHere vote = closed(storage);
            BeaconRound right = BeaconServer.round(awaited(vote).round());
            Leaf leaf = Leaf.of(
                    "draw",
                    vote.edition.id(),
                    switch (cheat) {
                        case ANOTHER_ROUND ->
                            BeaconServer.round(right.round() + 1).details();
                        case ANOTHER_NUMBER ->
                            new BeaconRound(right.round(), Hash.of("mine"), right.signature()).details();
                        case DIGITS -> java.util.Map.of("digits", "4 17 23");
                    });
            vote.votes.plugin.database().write(handle -> {
                new VoteLog(vote.votes.plugin.service(Signatures.class), vote.log)
                        .append(
                                handle,
                                vote.edition.id(),
                                vote.sealed
                                        .find(vote.edition.id())
                                        .orElseThrow()
                                        .manifest()
                                        .origin(),
                                List.of(leaf),
                                vote.votes.plugin.clock().instant());
                return leaf;
            });
            byte[] bundle = PublishedVote.bundle(vote, published(vote));

            assertThat(failed(vote, bundle)).containsExactly(Check.RESULT);
            assertThat(independent(bundle)).contains("DIFFERS");
        }
    }

    @Test
    void whatIsAwaitedIsOfTheKnownChain() throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            assertThat(awaited(closed(storage)).beacon()).isEqualTo(Beacon.QUICKNET);
        }
    }
}
