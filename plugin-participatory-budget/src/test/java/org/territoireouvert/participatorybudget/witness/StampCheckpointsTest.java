package org.territoireouvert.participatorybudget.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.participatorybudget.PluginOnStorage;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.StampingAuthority;
import org.territoireouvert.testkit.StampingAuthority.Manner;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;

/** An authority of the outside world stamps the checkpoints of a vote, and its silence stops nothing. */
class StampCheckpointsTest {

    private final StampRepository stamps = new StampRepository();
    private final StampingAuthority authority = new StampingAuthority(new TestClock(PluginOnStorage.NOW));

    @AfterEach
    void stop() {
        authority.close();
    }

    private VoteHere opened(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        set(vote, authority.address());
        return vote;
    }

    private static void set(VoteHere vote, URI address) {
        vote.votes.plugin.choose(BudgetSettings.TIME_STAMP_AUTHORITY, address.toString());
    }

    private static void work(VoteHere vote) throws Exception {
        new StampCheckpoints(vote.votes.plugin, vote.repository, vote.log)
                .job()
                .work()
                .run();
    }

    private List<Long> sizes(VoteHere vote) {
        return vote.votes.plugin.database().read(handle -> stamps.ofEdition(handle, vote.edition.id())).stream()
                .map(Stamp::size)
                .toList();
    }

    private Optional<StampRepository.Failure> failure(VoteHere vote) {
        return vote.votes.plugin.database().read(handle -> stamps.failure(handle, vote.edition.id()));
    }

    private static long newest(VoteHere vote) {
        return vote.votes
                .plugin
                .database()
                .read(handle -> vote.log.newest(handle, vote.edition.id()))
                .map(Checkpoint::size)
                .orElseThrow();
    }

    private static void later(VoteHere vote, Duration time) {
        vote.votes.plugin.clock().advance(time);
        vote.keepVotes.work();
    }

    @BothDatabases
    void theNewestCheckpointIsStampedOnceADay(Storage storage) throws Exception {
        VoteHere vote = opened(storage);

        work(vote);
        vote.many(1, 20);
        later(vote, Duration.ofMinutes(11));
        work(vote);
        assertThat(sizes(vote)).as("one a day").containsExactly(2L);
        later(vote, Duration.ofDays(1));
        work(vote);
        later(vote, Duration.ofDays(1));
        work(vote);

        assertThat(sizes(vote)).as("nothing new on the third day").containsExactly(2L, 22L);
        assertThat(authority.asked()).isEqualTo(2);
    }

    @BothDatabases
    void theCloseAndTheResultAreStampedAtOnce(Storage storage) throws Exception {
        VoteHere vote = opened(storage);
        vote.many(1, 3);
        work(vote);
        vote.closed();
        work(vote);
        long closed = newest(vote);
        vote.votes.countEdition.publish(vote.edition.slug(), VoteHere.RULE).orElseThrow();
        work(vote);
        work(vote);

        assertThat(sizes(vote)).containsExactly(2L, closed, newest(vote));
        assertThat(authority.asked()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void anAuthorityThatFailsIsAskedAgainAndStopsNothing(Manner manner) throws Exception {
        try (Storage storage = TestDatabases.open(Engine.SQLITE)) {
            VoteHere vote = opened(storage);
            authority.answer(manner);

            work(vote);

            assertThat(sizes(vote)).isEmpty();
            assertThat(failure(vote)).isPresent();
            assertThat(vote.receipt(1, "1").code()).isNotNull();
            authority.answer(Manner.WELL);
            work(vote);
            assertThat(sizes(vote)).containsExactly(2L);
            assertThat(failure(vote)).isEmpty();
        }
    }

    @BothDatabases
    void anAddressThatIsNoneOrLeadsIntoAPrivateNetworkIsSaid(Storage storage) throws Exception {
        VoteHere vote = opened(storage);

        set(vote, URI.create("https://192.168.1.1/tsr"));
        work(vote);

        assertThat(failure(vote).orElseThrow().reason()).contains("lies in a private network");
        assertThat(vote.votes.plugin.database().read(stamps::failures)).isOne();
    }

    @BothDatabases
    void withoutAnAuthorityNobodyIsAsked(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();

        work(vote);

        assertThat(authority.asked()).isZero();
        assertThat(sizes(vote)).isEmpty();
        assertThat(failure(vote)).isEmpty();
    }
}
