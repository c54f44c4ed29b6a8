package org.territoireouvert.participatorybudget.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.casting.CastBallot;
import org.territoireouvert.participatorybudget.casting.VoteData;
import org.territoireouvert.participatorybudget.paper.HandOutPaper.Outcome;
import org.territoireouvert.participatorybudget.vote.VoteOnPaper;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class HandOutPaperTest {

    private static final int PARALLEL = 50;

    @BothDatabases
    void whoTookAPaperIsOnTheListAndDoesNotVoteOnTheSite(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);

        assertThat(vote.handOut(1)).isEqualTo(Outcome.HANDED);
        assertThat(vote.handOut(1)).isEqualTo(Outcome.HANDED_ALREADY);
        assertThat(vote.cast(1, "late")).isInstanceOf(CastBallot.Outcome.TookPaper.class);

        assertThat(vote.rows("pb_participation where channel = 'PAPER'")).isOne();
        assertThat(vote.rows("pb_cast")).isZero();
        assertThat(vote.rows("pb_waiting")).isZero();
        assertThat(vote.rows("pb_answered")).isZero();
    }

    @BothDatabases
    void whoVotedOnTheSiteGetsNoPaperAndMayStillChangeTheirBallot(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        vote.cast(1, "first");

        assertThat(vote.handOut(1)).isEqualTo(Outcome.VOTED_ONLINE);
        assertThat(vote.cast(1, "second")).isInstanceOf(CastBallot.Outcome.Cast.class);
        assertThat(vote.takeBack(1)).isEqualTo(Outcome.NOT_HANDED);
        assertThat(vote.rows("pb_participation where channel = 'ONLINE'")).isOne();
    }

    @BothDatabases
    void aPaperThatComesBackBlankLetsTheirHolderVoteOnTheSite(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        vote.handOut(1);

        assertThat(vote.takeBack(1)).isEqualTo(Outcome.TAKEN_BACK);
        assertThat(vote.cast(1, "now")).isInstanceOf(CastBallot.Outcome.Cast.class);
        assertThat(vote.plugin().logged().stream().map(entry -> entry.type().code()))
                .containsSubsequence("participatory-budget.paper-handed-out", "participatory-budget.paper-taken-back");
        assertThat(vote.plugin().logged().stream().map(AuditEntry::toString))
                .noneMatch(text -> text.contains("person-1"));
    }

    @BothDatabases
    void onceAnUrnIsOpenNoPaperComesBack(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        vote.handOut(1);
        vote.urn(1);

        assertThat(vote.takeBack(1)).isEqualTo(Outcome.URN_OPENED);
        assertThat(vote.rows("pb_participation")).isOne();
    }

    @BothDatabases
    void onlyAtADeskAndWhileTheVoteIsOpen(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        HandOutPaper handOut = vote.parts().handOut();

        Actor.Citizen helpedByAStranger = vote.atDesk(1, vote.stranger);
        assertThat(handOut.handOut(helpedByAStranger, vote.edition())).isEqualTo(Outcome.NOT_AT_DESK);
        assertThat(handOut.handOut(
                        new Actor.Citizen("person-1", "", Actor.IdentityLevel.STATE_IDENTITY), vote.edition()))
                .isEqualTo(Outcome.NOT_AT_DESK);
        vote.over();
        assertThat(vote.handOut(1)).isEqualTo(Outcome.NOT_OPEN);
        assertThat(vote.rows("pb_participation")).isZero();
    }

    /** Whatever comes first: one participation, and a ballot exactly when it is not on paper. */
    @BothDatabases
    void atOnceOnTheSiteAndAtTheDeskAPersonTakesPartOnce(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int attempt = 0; attempt < PARALLEL; attempt++) {
            String request = "r-" + attempt;
            attempts.add(attempt % 2 == 0 ? () -> vote.cast(1, request) : () -> vote.handOut(1));
        }

        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(PARALLEL)) {
            for (Future<Object> done : pool.invokeAll(attempts)) {
                outcomes.add(done.get());
            }
        }

        boolean handed = outcomes.contains(Outcome.HANDED);
        assertThat(vote.rows("pb_participation")).isOne();
        assertThat(vote.rows("pb_participation where channel = 'PAPER'")).isEqualTo(handed ? 1 : 0);
        assertThat(vote.rows("pb_cast")).isEqualTo(handed ? 0 : 1);
        assertThat(outcomes.stream().filter(Outcome.HANDED::equals).count()).isEqualTo(handed ? 1 : 0);
        assertThat(outcomes.stream()
                        .filter(CastBallot.Outcome.Cast.class::isInstance)
                        .count())
                .isEqualTo(handed ? 0 : PARALLEL / 2);
    }

    @BothDatabases
    void whoIsErasedLeavesThePaperCounted(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        vote.handOut(1);
        VoteData data =
                new VoteData(vote.plugin(), vote.votes().votes(), vote.votes().keys());
        List<String> rows = new ArrayList<>();
        data.export("person-1", cells -> rows.add(java.util.Arrays.toString(cells)));

        data.erase("person-1", org.territoireouvert.api.data.PersonalData.Erasure.ANONYMISE);

        assertThat(rows).containsExactly("[Vote ici, 2026-11-24, paper]");
        assertThat(vote.rows("pb_participation where channel = 'PAPER'")).isOne();
        assertThat(vote.rows("pb_participation where person_id = 'person-1'")).isZero();
    }

    /** A paper lies in the urn and cannot be taken out: the ballot on the site goes. */
    @BothDatabases
    void ofTwoAccountsOfOnePersonThePaperStays(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        VoteData data =
                new VoteData(vote.plugin(), vote.votes().votes(), vote.votes().keys());
        vote.handOut(1);
        vote.cast(2, "online");

        data.transfer("person-1", "person-2");

        assertThat(vote.rows("pb_participation where channel = 'PAPER' and person_id = 'person-2'"))
                .isOne();
        assertThat(vote.rows("pb_participation")).isOne();
        assertThat(vote.rows("pb_cast")).isZero();
    }
}
