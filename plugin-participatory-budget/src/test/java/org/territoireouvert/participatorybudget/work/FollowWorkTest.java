package org.territoireouvert.participatorybudget.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.territoireouvert.participatorybudget.work.FollowedVote.TODAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.event.DomainEvent;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.participatorybudget.work.FollowWork.Outcome;
import org.territoireouvert.participatorybudget.work.WorkRules.Kind;
import org.territoireouvert.participatorybudget.work.WorkRules.Problem;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class FollowWorkTest {

    private static final Step SITE = Step.announced("Chantier", TODAY.plusDays(30));
    private static final Step STUDY = Step.announced("Étude", TODAY.plusDays(3));

    @BothDatabases
    void worksAreKeptWithTheirStepsInOrder(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);

        Outcome outcome = vote.follow("1", WorkStatus.ONGOING, 12_34, SITE, STUDY);

        assertThat(outcome).isEqualTo(new Outcome.Followed());
        FundedProject followed = vote.funded("1").orElseThrow();
        assertThat(followed.voted()).isEqualTo(Money.ofUnits(60));
        assertThat(followed.work().map(Work::status)).contains(WorkStatus.ONGOING);
        assertThat(followed.work().map(Work::spent)).contains(new Money(12_34));
        assertThat(vote.steps("1"))
                .extracting(Step::title, Step::firstPlanned, Step::done)
                .containsExactly(
                        tuple("Étude", TODAY.plusDays(3), Optional.empty()),
                        tuple("Chantier", TODAY.plusDays(30), Optional.empty()));
    }

    @BothDatabases
    void aPostponedStepKeepsItsIdentifierAndFirstDay(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.follow("1", WorkStatus.ONGOING, 0, SITE);
        Step stored = vote.steps("1").get(0);

        Outcome silent = vote.follow(
                "1", WorkStatus.LATE, 0, stored.changed("Chantier", TODAY.plusDays(60), Optional.empty(), ""));
        Outcome said = vote.follow(
                "1", WorkStatus.LATE, 0, stored.changed("Chantier", TODAY.plusDays(60), Optional.empty(), "Gel"));

        assertThat(silent).isEqualTo(new Outcome.Impossible(List.of(new Problem(Kind.REASON_MISSING, 0))));
        assertThat(said).isEqualTo(new Outcome.Followed());
        assertThat(vote.steps("1"))
                .containsExactly(new Step(
                        stored.id(), "Chantier", TODAY.plusDays(30), TODAY.plusDays(60), Optional.empty(), "Gel"));
    }

    @BothDatabases
    void onlyFundedProjectsHaveWorks(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);

        assertThat(vote.follow("2", WorkStatus.ONGOING, 0)).isEqualTo(new Outcome.NotFunded());
        assertThat(vote.follow("999", WorkStatus.ONGOING, 0)).isEqualTo(new Outcome.NotFunded());
        vote.withdraw();
        assertThat(vote.follow("1", WorkStatus.ONGOING, 0)).isEqualTo(new Outcome.NotFunded());
        assertThat(vote.votes.rows("pb_work")).isZero();
    }

    @BothDatabases
    void whoComesSecondChangesNothing(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        String neverFollowed = vote.version("1");
        vote.follow("1", WorkStatus.ONGOING, 5);

        assertThat(vote.follow("1", neverFollowed, WorkStatus.FINISHED, 6)).isEqualTo(new Outcome.Outdated());
        assertThat(vote.follow("1", "2001-01-01T00:00:00.000000Z", WorkStatus.FINISHED, 6))
                .isEqualTo(new Outcome.Outdated());
        assertThat(vote.funded("1").flatMap(FundedProject::work).map(Work::spent))
                .contains(new Money(5));
    }

    @BothDatabases
    void amountsThatCannotBeChangeNothing(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);

        for (long cents : List.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            assertThat(vote.follow("1", WorkStatus.ONGOING, cents))
                    .isEqualTo(new Outcome.Impossible(List.of(new Problem(Kind.IMPOSSIBLE_AMOUNT, -1))));
        }
        assertThat(vote.votes.rows("pb_work")).isZero();
    }

    @BothDatabases
    void worksOfAWithdrawnResultAreKeptAndNotShown(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.follow("1", WorkStatus.FINISHED, 60_00);
        vote.tell("1", "Ouvert");

        vote.withdraw();

        assertThat(vote.funded("1")).isEmpty();
        assertThat(vote.votes.plugin.database().<Boolean, RuntimeException>read(vote.store.works()::exist))
                .isFalse();
        assertThat(listed(vote, Optional.empty())).isEmpty();
        assertThat(rows(vote)).isEmpty();
        assertThat(vote.votes.rows("pb_work")).isOne();
        assertThat(vote.votes.rows("pb_work_news")).isOne();

        vote.publish();

        assertThat(vote.funded("1").flatMap(FundedProject::work).map(Work::status))
                .contains(WorkStatus.FINISHED);
    }

    @BothDatabases
    void followersAreToldOfANewStatusAndOfNothingElse(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.votes.plugin.news().followers().clear();
        String project = vote.funded("1").orElseThrow().id();

        vote.follow("1", WorkStatus.ONGOING, 0);
        vote.follow("1", WorkStatus.ONGOING, 10_00);
        assertThat(vote.votes.plugin.news().followers())
                .containsExactly(
                        "participatory-budget.project " + project + " works [École ombragée]",
                        "participatory-budget.edition " + vote.edition.id() + " works [École ombragée]");
        vote.follow("1", WorkStatus.LATE, 10_00);

        assertThat(vote.votes.plugin.news().followers()).hasSize(4);
        assertThat(vote.votes.plugin.published())
                .filteredOn(event -> event.code().equals(TellWork.WORK_CHANGED.code()))
                .extracting(DomainEvent::values)
                .hasSize(3)
                .last()
                .isEqualTo(Map.of("edition", "petit-vote", "number", "1", "status", "late"));
    }

    @BothDatabases
    void everyChangeStandsInTheLog(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);

        vote.follow("1", WorkStatus.ONGOING, 1_000_00);

        assertThat(vote.votes.plugin.logged()).last().satisfies(entry -> {
            assertThat(entry.object()).isEqualTo("/budgets-participatifs/petit-vote/projets/1#realisation");
            assertThat(entry.actor()).isEqualTo(FollowedVote.AGENT);
            assertThat(entry.details())
                    .containsEntry("edition", "Petit vote")
                    .containsEntry("project", "École ombragée")
                    .containsEntry("status", "ongoing")
                    .hasEntrySatisfying(
                            "spent", text -> assertThat(text).startsWith("1").endsWith("€"));
        });
    }

    @BothDatabases
    void nothingIsKeptWhenTheEventCannotBeStored(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.votes.plugin.failToPublish();

        assertThatThrownBy(() -> vote.follow("1", WorkStatus.ONGOING, 0, SITE))
                .isInstanceOf(IllegalStateException.class);

        assertThat(vote.votes.rows("pb_work")).isZero();
        assertThat(vote.votes.rows("pb_work_step")).isZero();
    }

    @BothDatabases
    void finishedProjectsAreCountedOnceAndCounterAndTablesAgree(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);

        vote.follow("1", WorkStatus.FINISHED, 0);
        vote.follow("1", WorkStatus.FINISHED, 1);
        vote.follow("3", WorkStatus.FINISHED, 0);
        vote.follow("3", WorkStatus.LATE, 0);

        assertThat(vote.votes.plugin.figure("finished-projects")).isOne();
        assertThat(recounted(vote)).isOne();
    }

    private static long recounted(FollowedVote vote) throws Exception {
        List<Long> amounts = new ArrayList<>();
        vote.votes.plugin.database().<Boolean, Exception>read(handle -> {
            vote.figures.finished().recount().count(handle, (Instant at, long amount) -> amounts.add(amount));
            return true;
        });
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    @BothDatabases
    void totalsAddUpWhatIsFundedAndWhatIsSaid(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.follow("1", WorkStatus.FINISHED, 70_00);

        WorkTotals totals = vote.votes
                .plugin
                .database()
                .read(vote.store.works()::totals)
                .getOrDefault("petit-vote", WorkTotals.NONE);

        assertThat(totals)
                .isEqualTo(new WorkTotals(2, Money.ofUnits(100), Money.ofUnits(70), Map.of(WorkStatus.FINISHED, 1)));
        assertThat(totals.untold()).isOne();
        assertThat(WorkTotals.of(vote.votes
                        .plugin
                        .database()
                        .read(handle -> vote.store.works().ofEdition(handle, vote.edition.id()))))
                .isEqualTo(totals);
    }

    @BothDatabases
    void followedProjectsAreListedByStatusPartByPart(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        vote.follow("1", WorkStatus.FINISHED, 0);
        vote.follow("3", WorkStatus.LATE, 0);

        assertThat(listed(vote, Optional.of(WorkStatus.LATE))).containsExactly("3");
        assertThat(listed(vote, Optional.of(WorkStatus.BLOCKED))).isEmpty();
        assertThat(listed(vote, Optional.empty())).containsExactlyInAnyOrder("1", "3");
    }

    private static List<String> listed(FollowedVote vote, Optional<WorkStatus> status) {
        List<String> numbers = new ArrayList<>();
        Optional<Keyset> part = Optional.of(Keyset.first(1));
        while (part.isPresent()) {
            Keyset keyset = part.get();
            var slice = vote.votes
                    .plugin
                    .database()
                    .read(handle -> vote.store.works().followed(handle, status, keyset));
            slice.items().forEach(project -> numbers.add(project.number()));
            part = slice.next().map(cursor -> Keyset.after(cursor, 2, 1));
        }
        return numbers;
    }

    @BothDatabases
    void theDataSetSaysWhatWasPromisedAndWhatBecameOfIt(Storage storage) throws Exception {
        FollowedVote vote = new FollowedVote(storage);
        Step done = SITE.changed("Chantier", TODAY.plusDays(40), Optional.of(TODAY), "Gel");
        vote.follow("1", WorkStatus.FINISHED, 59_50, done);
        vote.follow("3", WorkStatus.ONGOING, 0, SITE);

        assertThat(rows(vote))
                .containsExactly(
                        "petit-vote|1|École ombragée|Terminé|Money[cents=6000]|Money[cents=5950]|EUR|"
                                + TODAY.plusDays(30) + "|" + TODAY.plusDays(40) + "|" + TODAY
                                + "|2026-11-24T09:00:00Z|/budgets-participatifs/petit-vote/projets/1",
                        "petit-vote|3|Bancs|En cours|Money[cents=4000]|Money[cents=0]|EUR|" + TODAY.plusDays(30) + "|"
                                + TODAY.plusDays(30)
                                + "|null|2026-11-24T09:00:00Z|/budgets-participatifs/petit-vote/projets/3");
    }

    private static List<String> rows(FollowedVote vote) throws Exception {
        List<String> rows = new ArrayList<>();
        new WorkDataset(vote.votes.plugin.database(), vote.votes.store, vote.votes.results, vote.store)
                .dataset()
                .rows()
                .write(cells -> rows.add(String.join(
                        "|", Arrays.stream(cells).map(String::valueOf).toList())));
        return rows;
    }
}
