package org.territoireouvert.participatorybudget.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.notification.Mailings.Letter;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.conduct.FixedRules;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** Observers of a vote get its signed checkpoints by mail, so that nobody can change its log unseen. */
class MailCheckpointsTest {

    private static final Actor STAFF = new Actor.Visitor();

    private static Observers observers(VoteHere vote) {
        return new Observers(vote.votes.plugin, vote.repository);
    }

    private static MailCheckpoints mail(VoteHere vote) {
        return new MailCheckpoints(vote.votes.plugin, vote.votes.store, vote.repository, vote.log);
    }

    private static Observers.Outcome add(VoteHere vote, String... addresses) {
        return observers(vote).add(vote.edition, List.of(addresses), STAFF);
    }

    /** Has the work done; returns what was sent by it. */
    private static List<Letter> sent(VoteHere vote) throws Exception {
        int before = vote.votes.plugin.letters().size();
        mail(vote).job().work().run();
        List<Letter> all = vote.votes.plugin.letters();
        return List.copyOf(all.subList(before, all.size()));
    }

    private static Checkpoint newest(VoteHere vote) {
        return vote.votes
                .plugin
                .database()
                .read(handle -> vote.log.newest(handle, vote.edition.id()))
                .orElseThrow();
    }

    private static void later(VoteHere vote, Duration time) {
        vote.votes.plugin.clock().advance(time);
        vote.keepVotes.work();
    }

    @BothDatabases
    void anObserverGetsTheSignedNoteOnceADayAtMost(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        assertThat(add(vote, "  Observatrice@Exemple.FR ")).isEqualTo(new Observers.Outcome.Added());

        List<Letter> first = sent(vote);
        vote.many(1, 30);
        later(vote, Duration.ofMinutes(11));
        List<Letter> sameDay = sent(vote);
        later(vote, Duration.ofDays(1));
        List<Letter> nextDay = sent(vote);
        later(vote, Duration.ofDays(1));
        List<Letter> withoutNews = sent(vote);

        assertThat(first).hasSize(1);
        assertThat(first.getFirst().address()).isEqualTo("observatrice@exemple.fr");
        assertThat(first.getFirst().text()).contains("\n2\n");
        assertThat(sameDay).isEmpty();
        assertThat(nextDay).hasSize(1);
        assertThat(nextDay.getFirst().text()).contains("\n\n" + newest(vote).note() + "\n", "\n32\n");
        assertThat(withoutNews).as("a checkpoint is sent once").isEmpty();
    }

    @BothDatabases
    void theCloseAndTheResultAreSentOnTheSameDay(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        add(vote, "observatrice@exemple.fr");
        vote.many(1, 3);
        sent(vote);
        vote.closed();

        List<Letter> closed = sent(vote);
        Checkpoint atClose = newest(vote);
        vote.votes.countEdition.publish(vote.edition.slug(), VoteHere.RULE).orElseThrow();
        List<Letter> result = sent(vote);

        assertThat(closed).hasSize(1);
        assertThat(closed.getFirst().text()).contains("clos", atClose.note());
        assertThat(result).hasSize(1);
        assertThat(result.getFirst().subject()).startsWith("Résultat du vote");
        assertThat(result.getFirst().text()).contains(newest(vote).note()).doesNotContain(atClose.note());
        assertThat(sent(vote)).isEmpty();
    }

    @BothDatabases
    void aVoteHasAtMostTwentyObserversAndNoneOnceItIsClosed(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage);
        assertThat(add(vote, "trop-tot@exemple.fr")).isEqualTo(new Observers.Outcome.NotNow());
        vote.opened();
        String[] twenty = IntStream.range(0, Observers.MOST)
                .mapToObj(number -> "o" + number + "@exemple.fr")
                .toArray(String[]::new);

        assertThat(add(vote, twenty)).isEqualTo(new Observers.Outcome.Added());
        assertThat(add(vote, twenty)).as("they are there").isEqualTo(new Observers.Outcome.Added());
        assertThat(add(vote, "un-de-plus@exemple.fr")).isEqualTo(new Observers.Outcome.TooMany());
        assertThat(add(vote, "nom <a@b.fr>")).isEqualTo(new Observers.Outcome.NoAddress("nom <a@b.fr>"));
        assertThat(vote.votes.rows("pb_observer")).isEqualTo(Observers.MOST);
        vote.closed();
        assertThat(add(vote, "o1@exemple.fr")).isEqualTo(new Observers.Outcome.NotNow());
    }

    @BothDatabases
    void whoEndsTheMailsIsErased(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        add(vote, "observatrice@exemple.fr", "autre@exemple.fr");
        Letter letter = sent(vote).getFirst();

        mail(vote).list().ending().end(letter.recipientId());
        mail(vote).list().ending().end(letter.recipientId());

        assertThat(vote.votes.rows("pb_observer")).isOne();
    }

    @BothDatabases
    void anAddressIsHandedOutToItsOwnerAndErased(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        add(vote, "observatrice@exemple.fr", "autre@exemple.fr");
        ObserverData data = new ObserverData(vote.votes.plugin);
        List<String> rows = new ArrayList<>();

        data.export("Observatrice@exemple.fr", cells -> rows.add(Arrays.toString(cells)));

        assertThat(rows).hasSize(1).first().asString().contains("observer", vote.edition.title());
        assertThat(data.erase("Observatrice@exemple.fr", Erasure.ANONYMISE)).isOne();
        assertThat(data.erase("Observatrice@exemple.fr", Erasure.ANONYMISE)).isZero();
        assertThat(vote.votes.rows("pb_observer")).isOne();
    }

    @BothDatabases
    void theAddressesGoWithTheKeyOfTheVote(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        add(vote, "observatrice@exemple.fr");
        vote.closed();
        vote.votes.countEdition.publish(vote.edition.slug(), VoteHere.RULE).orElseThrow();
        later(vote, FixedRules.CONTEST.minusDays(1));
        assertThat(vote.votes.rows("pb_observer")).isOne();

        later(vote, Duration.ofDays(2));

        assertThat(vote.votes.rows("pb_observer")).isZero();
        assertThat(sent(vote)).isEmpty();
    }
}
