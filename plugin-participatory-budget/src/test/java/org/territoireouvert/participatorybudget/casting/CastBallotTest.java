package org.territoireouvert.participatorybudget.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.casting.CastBallot.Outcome;
import org.territoireouvert.participatorybudget.vote.Manifest;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class CastBallotTest {

    private static final int PARALLEL = 500;

    @BothDatabases
    void aBallotIsTakenAndGivesASignedReceipt(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();

        Receipt receipt = vote.receipt(1, "3", "1");

        Signatures signatures = vote.votes.plugin.service(Signatures.class);
        assertThat(signatures.read(receipt.note(), signatures.verifier()))
                .contains("og-receipt-v1\nlocalhost/budgets-participatifs/vote-ici\n" + vote.edition.id() + "\n"
                        + receipt.commitment().hex() + "\n2026-11-30T23:00:00Z\n");
        assertThat(vote.receipts.own(vote.edition.id(), "person-1"))
                .contains(new OwnBallot(VoteHere.naming("1", "3"), receipt, 1));
        assertThat(vote.receipts.own(vote.edition.id(), "person-2")).isEmpty();
        assertThat(vote.receipts.find(vote.edition.id(), receipt.code())).isInstanceOf(Receipts.Found.Waiting.class);
    }

    @BothDatabases
    void theLastBallotOfAPersonCounts(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        Receipt first = vote.receipt(1, "1");

        Receipt second = vote.receipt(1, "2");

        assertThat(vote.votes.rows("pb_cast")).isOne();
        assertThat(vote.votes.rows("pb_participation")).isOne();
        assertThat(vote.receipts.own(vote.edition.id(), "person-1"))
                .contains(new OwnBallot(VoteHere.naming("2"), second, 2));
        vote.closed();
        assertThat(counted(vote, first)).contains(false);
        assertThat(counted(vote, second)).contains(true);
    }

    private static Optional<Boolean> counted(VoteHere vote, Receipt receipt) {
        return ((Receipts.Found.Logged) vote.receipts.find(vote.edition.id(), receipt.code())).counted();
    }

    @BothDatabases
    void aRequestThatIsRepeatedIsAnsweredAgainAndDoesNothing(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        Outcome first = vote.cast(1, "same", "1");

        assertThat(vote.cast(1, "same", "1")).isEqualTo(first);
        assertThat(vote.cast(1, "same", "2")).isInstanceOf(Outcome.OtherBallot.class);
        assertThat(vote.cast(2, "same", "2")).isInstanceOf(Outcome.Cast.class);

        assertThat(vote.votes.rows("pb_waiting")).isEqualTo(2);
        assertThat(vote.receipts
                        .own(vote.edition.id(), "person-1")
                        .orElseThrow()
                        .content())
                .isEqualTo(VoteHere.naming("1"));
    }

    @BothDatabases
    void ballotsAreTakenFromTheFirstInstantToTheLast(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        Manifest manifest = vote.sealed.find(vote.edition.id()).orElseThrow().manifest();
        Duration toOpening = Duration.between(vote.votes.plugin.clock().instant(), manifest.opensAt());
        Duration length = Duration.between(manifest.opensAt(), manifest.closesAt());

        vote.votes.plugin.clock().advance(toOpening.minusMillis(1));
        assertThat(vote.cast(1, "early", "1")).isInstanceOf(Outcome.NotOpen.class);
        vote.votes.plugin.clock().advance(Duration.ofMillis(1));
        assertThat(vote.cast(1, "first", "1")).isInstanceOf(Outcome.Cast.class);
        vote.votes.plugin.clock().advance(length.minusMillis(1));
        assertThat(vote.cast(2, "last", "1")).isInstanceOf(Outcome.Cast.class);
        vote.votes.plugin.clock().advance(Duration.ofMillis(1));
        assertThat(vote.cast(3, "late", "1")).isInstanceOf(Outcome.NotOpen.class);

        assertThat(vote.votes.rows("pb_cast")).isEqualTo(2);
        assertThat(vote.votes.rows("pb_waiting")).isEqualTo(2);
        assertThat(vote.votes.rows("pb_answered")).isEqualTo(2);
    }

    @BothDatabases
    void aVoteThatIsNotFrozenTakesNothing(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage);

        assertThat(vote.cast(1, "none", "1")).isInstanceOf(Outcome.NotOpen.class);
        vote.prepare(new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(1, 2))));

        assertThat(vote.cast(1, "prepared", "1")).isInstanceOf(Outcome.NotOpen.class);
        assertThat(vote.votes.rows("pb_waiting")).isZero();
    }

    @BothDatabases
    void aWrongBallotLeavesNothing(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        String[] far = IntStream.range(0, 100_000).mapToObj(Integer::toString).toArray(String[]::new);

        for (Outcome outcome : List.of(
                vote.cast(1, "a", "99"),
                vote.cast(1, "b", "1", "2", "3"),
                vote.cast(1, "c", "1", "1"),
                vote.cast(1, "d"),
                vote.cast(1, "e", far))) {
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        }

        for (String table : List.of("pb_cast", "pb_waiting", "pb_participation", "pb_answered")) {
            assertThat(vote.votes.rows(table)).as(table).isZero();
        }
    }

    /** One person in five hundred tabs: one ballot counts, one person took part. */
    @BothDatabases
    void onePersonHasOneBallotWhateverTheHaste(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        List<Callable<Outcome>> casts = new ArrayList<>();
        for (int turn = 0; turn < PARALLEL; turn++) {
            String request = "tab-" + turn / 2;
            String project = Integer.toString(1 + turn / 2 % 3);
            casts.add(() -> vote.cast(1, request, project));
        }

        Set<String> receipts;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            receipts = people.invokeAll(casts).stream()
                    .map(Future::resultNow)
                    .map(outcome -> ((Outcome.Cast) outcome).receipt().note())
                    .collect(Collectors.toSet());
        }

        assertThat(receipts).hasSize(PARALLEL / 2);
        assertThat(vote.votes.rows("pb_cast")).isOne();
        assertThat(vote.votes.rows("pb_participation")).isOne();
        assertThat(vote.votes.rows("pb_waiting")).isEqualTo(PARALLEL / 2);
        vote.closed();
        assertThat(vote.votes.rows("pb_ballot")).isOne();
    }

    /** Ballots that come while the vote is being closed are in or refused, never lost. */
    @BothDatabases
    void whatWasAcknowledgedAtTheLastMomentIsCounted(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        Manifest manifest = vote.sealed.find(vote.edition.id()).orElseThrow().manifest();
        vote.votes
                .plugin
                .clock()
                .advance(Duration.between(vote.votes.plugin.clock().instant(), manifest.closesAt())
                        .minusMillis(1));
        List<Callable<Outcome>> casts = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            int number = person;
            casts.add(() -> {
                if (number == 100) {
                    vote.votes.plugin.clock().advance(Duration.ofMillis(1));
                    vote.closeVote.close(vote.edition.id());
                }
                return vote.cast(number, "rush", "1");
            });
        }

        long taken;
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            taken = people.invokeAll(casts).stream()
                    .map(Future::resultNow)
                    .filter(Outcome.Cast.class::isInstance)
                    .count();
        }

        assertThat(taken).isBetween(1L, 199L);
        assertThat(vote.votes.rows("pb_final")).isEqualTo(taken);
        assertThat(vote.votes.rows("pb_ballot")).isEqualTo(taken);
        assertThat(vote.votes.rows("pb_waiting")).isZero();
    }

    @BothDatabases
    void withoutItsKeyNobodyIsToldThatTheyVoted(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.keys.destroy(vote.edition.id());

        assertThatThrownBy(() -> vote.cast(1, "key", "1")).hasMessageContaining("clé du scrutin");
        assertThat(vote.votes.rows("pb_waiting")).isZero();
    }
}
