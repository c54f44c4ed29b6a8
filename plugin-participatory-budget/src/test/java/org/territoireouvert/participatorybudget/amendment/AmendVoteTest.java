package org.territoireouvert.participatorybudget.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.BallotProblem;
import org.territoireouvert.participatorybudget.casting.CastBallot.Outcome;
import org.territoireouvert.participatorybudget.casting.Receipt;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.result.CountEdition;
import org.territoireouvert.participatorybudget.result.FixedVotes;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.vote.Manifest;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class AmendVoteTest {

    private static final String REASON = "La date était fausse sur les affiches.";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);

    private static AmendVote.Outcome amend(VoteHere vote, Change change) throws Exception {
        return amendVote(vote)
                .propose(new Actor.Agent("agent", "Agnès", Set.of("editor")), vote.edition, change, "Avenant");
    }

    private static AmendVote amendVote(VoteHere vote) {
        return new AmendVote(vote.votes.plugin, vote.votes.store, vote.votes.results, vote.parts);
    }

    private static List<AmendmentProblem> refused(VoteHere vote, Change change) throws Exception {
        return ((AmendVote.Outcome.Refused) amend(vote, change)).problems();
    }

    private static void adopted(VoteHere vote, Change change) throws Exception {
        assertThat(amend(vote, change)).isInstanceOf(AmendVote.Outcome.Adopted.class);
    }

    private static List<Amendment> amendments(VoteHere vote) {
        return vote.votes
                .plugin
                .database()
                .read(handle -> new AmendmentRepository().ofEdition(handle, vote.edition.id()));
    }

    private static Manifest manifest(VoteHere vote) {
        return vote.sealed.find(vote.edition.id()).orElseThrow().manifest();
    }

    private static void advanceToClose(VoteHere vote, Duration before) {
        vote.votes
                .plugin
                .clock()
                .advance(Duration.between(
                                vote.votes.plugin.clock().instant(),
                                manifest(vote).closesAt())
                        .minus(before));
    }

    private static Result counted(VoteHere vote) throws Exception {
        return vote.votes
                .countEdition
                .publish(vote.edition.slug(), VoteHere.RULE)
                .orElseThrow();
    }

    @BothDatabases
    void amendmentsAreNumberedChainedAndLogged(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();

        adopted(vote, Change.erratum(Optional.of("2"), "Les haies sont plantées au nord,\r\npas au sud."));
        adopted(vote, Change.extension(LAST_DAY.plusDays(5), REASON));

        List<Amendment> amendments = amendments(vote);
        Amendment first = amendments.get(0);
        Amendment second = amendments.get(1);
        assertThat(first.content())
                .isEqualTo("{\"at\":\"2026-11-24T09:00:00Z\",\"by\":\"editor\",\"format\":\"og-amendment-v1\","
                        + "\"kind\":\"erratum\",\"number\":1,\"previous\":\""
                        + manifest(vote).hash() + "\",\"project\":\"2\","
                        + "\"reason\":\"Les haies sont plantées au nord,\\npas au sud.\",\"vote\":\""
                        + vote.edition.id() + "\"}");
        assertThat(second.content())
                .contains("\"closes\":\"2026-12-05T23:00:00Z\"", "\"number\":2", "\"previous\":\"" + first.hash());
        assertThat(amendments).allMatch(amendment -> amendment.hash().equals(Hash.of(amendment.content())));
        assertThat(vote.leaves().subList(2, 4))
                .containsExactly(
                        "{\"hash\":\"" + first.hash() + "\",\"number\":1,\"t\":\"amendment\",\"vote\":\""
                                + vote.edition.id() + "\"}",
                        "{\"hash\":\"" + second.hash() + "\",\"number\":2,\"t\":\"amendment\",\"vote\":\""
                                + vote.edition.id() + "\"}");
        assertThat(vote.votes.plugin.logged())
                .extracting(entry -> entry.type().code())
                .contains("participatory-budget.vote-amended");
        assertThat(manifest(vote).content()).doesNotContain("2026-12-05");
    }

    @BothDatabases
    void nothingOfAnAmendmentCanBeChanged(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        adopted(vote, Change.erratum(Optional.empty(), REASON));

        for (String statement : List.of(
                "update pb_amendment set reason = 'Autre'",
                "delete from pb_amendment",
                "update pb_amendment set number = 2")) {
            assertThatThrownBy(() -> vote.votes.plugin.database().write(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining("What was published of a vote is never changed");
        }
        assertThatThrownBy(() -> vote.votes
                        .plugin
                        .database()
                        .write(handle -> handle.execute("update pb_drafted_act set content = '{}'")))
                .hasStackTraceContaining("What somebody agrees to is never changed");
    }

    @BothDatabases
    void whatCannotBeAmendedIsSaidAndChangesNothing(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage);
        assertThat(refused(vote, Change.erratum(Optional.empty(), REASON)))
                .containsExactly(AmendmentProblem.NOT_SEALED);
        vote.opened();
        String long2001 = "a".repeat(2_001);

        assertThat(refused(vote, Change.erratum(Optional.empty(), "Trop bref")))
                .containsExactly(AmendmentProblem.REASON_TOO_SHORT);
        assertThat(refused(vote, Change.erratum(Optional.of("9"), long2001)))
                .containsExactly(AmendmentProblem.REASON_TOO_LONG, AmendmentProblem.UNKNOWN_PROJECT);
        assertThat(refused(vote, Change.extension(LAST_DAY, REASON))).containsExactly(AmendmentProblem.NOT_LATER);
        assertThat(refused(vote, Change.extension(LAST_DAY.minusDays(3), REASON)))
                .containsExactly(AmendmentProblem.NOT_LATER);
        assertThat(refused(vote, Change.extension(LAST_DAY.plusDays(61), REASON)))
                .containsExactly(AmendmentProblem.TOO_LATE);
        assertThat(refused(vote, new Change(AmendmentKind.EXTENSION, Optional.empty(), Optional.empty(), REASON)))
                .containsExactly(AmendmentProblem.NO_DAY);
        assertThat(refused(vote, Change.withdrawal("9", REASON))).containsExactly(AmendmentProblem.UNKNOWN_PROJECT);
        assertThat(amendments(vote)).isEmpty();

        adopted(vote, Change.extension(LAST_DAY.plusDays(60), REASON));
        assertThat(refused(vote, Change.extension(LAST_DAY.plusDays(61), REASON)))
                .as("extensions add up")
                .containsExactly(AmendmentProblem.TOO_LATE);
        adopted(vote, Change.withdrawal("2", REASON));
        assertThat(refused(vote, Change.withdrawal("2", REASON))).containsExactly(AmendmentProblem.WITHDRAWN_BEFORE);
        adopted(vote, Change.withdrawal("3", REASON));
        assertThat(refused(vote, Change.withdrawal("1", REASON))).containsExactly(AmendmentProblem.LIST_TOO_SHORT);
    }

    @BothDatabases
    void aVoteThatIsOverOrCountedCannotBeExtended(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.many(1, 3);
        advanceToClose(vote, Duration.ZERO);
        assertThat(refused(vote, Change.extension(LAST_DAY.plusDays(5), REASON)))
                .containsExactly(AmendmentProblem.NOT_OPEN);

        vote.closed();
        assertThat(refused(vote, Change.extension(LAST_DAY.plusDays(50), REASON)))
                .containsExactly(AmendmentProblem.NOT_OPEN);
        adopted(vote, Change.withdrawal("1", "Le terrain n’est plus libre."));
        counted(vote);

        assertThat(refused(vote, Change.withdrawal("2", REASON))).containsExactly(AmendmentProblem.PUBLISHED);
    }

    @BothDatabases
    void anExtendedVoteTakesBallotsUntilItsNewEnd(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.receipt(1, "1");
        adopted(vote, Change.extension(LAST_DAY.plusDays(5), REASON));

        advanceToClose(vote, Duration.ofDays(-5).plusMillis(1));
        vote.keepVotes.work();
        Receipt late = vote.receipt(2, "2");
        assertThat(late.note()).contains("\n2026-12-05T23:00:00Z\n");
        vote.votes.plugin.clock().advance(Duration.ofMillis(1));
        assertThat(vote.cast(3, "late", "1")).isInstanceOf(Outcome.NotOpen.class);
        vote.keepVotes.work();

        assertThat(vote.votes.rows("pb_final")).isEqualTo(2);
        assertThat(vote.leaves())
                .anyMatch(leaf -> leaf.contains("\"closes\":\"2026-12-05T23:00:00Z\",\"t\":\"close\""));
        assertThat(vote.votes.exported(vote.edition)).contains("date_end;05.12.2026\n");
    }

    /** Ballots and the job that closes votes, around an extension in the last moment: what was acknowledged counts. */
    @BothDatabases
    void anExtensionInTheLastMomentIsSeenByBallotsAndByTheClose(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        advanceToClose(vote, Duration.ofMillis(1));
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            int number = person;
            acts.add(() -> {
                if (number == 60) {
                    adopted(vote, Change.extension(LAST_DAY.plusDays(1), REASON));
                    vote.votes.plugin.clock().advance(Duration.ofMillis(1));
                }
                if (number % 20 == 0) {
                    vote.closeVote.close(vote.edition.id());
                }
                return vote.cast(number, "rush", "1") instanceof Outcome.Cast;
            });
        }

        long taken;
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            taken = people.invokeAll(acts).stream()
                    .map(Future::resultNow)
                    .filter(cast -> cast)
                    .count();
        }

        assertThat(taken).isEqualTo(200);
        assertThat(vote.votes.rows("pb_final")).as("it is not closed").isZero();
        vote.closed();
        assertThat(vote.votes.rows("pb_final")).isEqualTo(taken);
    }

    @BothDatabases
    void aWithdrawnProjectIsRefusedOnNewBallotsAndLeftOutOfTheCount(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.many(1, 20);
        vote.receipt(21, "2", "3");
        Outcome before = vote.cast(22, "again", "1", "3");

        adopted(vote, Change.withdrawal("1", "Son auteur l’a retiré."));

        assertThat(vote.cast(23, "new", "1", "2"))
                .isEqualTo(new Outcome.Refused(List.of(
                        new BallotProblem(BallotProblem.Kind.WITHDRAWN_PROJECT, 0, List.of("École ombragée")))));
        assertThat(vote.cast(22, "again", "1", "3"))
                .as("a request that is repeated is answered as before")
                .isEqualTo(before);
        assertThat(vote.cast(23, "other", "2")).isInstanceOf(Outcome.Cast.class);
        vote.closed();
        Result result = counted(vote);
        assertThat(result.ballots()).isEqualTo(23);
        assertThat(result.projects())
                .filteredOn(project -> project.funded())
                .extracting(project -> project.number())
                .containsExactly("2", "3");
        assertThat(vote.votes.exported(vote.edition))
                .contains("\n1;999999999;École ombragée")
                .contains(";1,3\n");
    }

    /** A project that is withdrawn between the count and its publication is left out all the same. */
    @BothDatabases
    void whatIsWithdrawnWhileVotesAreCountedIsNotFunded(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.many(1, 3);
        vote.closed();
        AmendVote amendVote = amendVote(vote);
        FixedVotes amendedMeanwhile = new FixedVotes() {
            private boolean amended;

            @Override
            public int check(Handle handle, Edition edition, CountingRule rule) {
                int amendments = vote.parts.fixedRules().check(handle, edition, rule);
                if (!amended) {
                    amended = true;
                    CompletableFuture.runAsync(() -> amendVote.adopt(edition, Change.withdrawal("1", REASON)))
                            .join();
                }
                return amendments;
            }

            @Override
            public boolean isCurrent(Handle handle, Edition edition, int amendments) {
                return vote.parts.fixedRules().isCurrent(handle, edition, amendments);
            }

            @Override
            public void published(Handle handle, Edition edition, Result result) {
                vote.parts.fixedRules().published(handle, edition, result);
            }
        };

        Result result = new CountEdition(vote.votes.plugin, vote.votes.store, vote.votes.results, amendedMeanwhile)
                .publish(vote.edition.slug(), VoteHere.RULE)
                .orElseThrow();

        assertThat(result.projects())
                .filteredOn(project -> project.number().equals("1"))
                .noneMatch(project -> project.funded());
        assertThat(vote.leaves().stream().filter(leaf -> leaf.contains("\"t\":\"result\"")))
                .hasSize(1);
    }

    @BothDatabases
    void aListKeepsEnoughProjectsWhilePeopleVote(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage)
                .opened(new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(3, 3))));

        assertThat(refused(vote, Change.withdrawal("1", REASON))).containsExactly(AmendmentProblem.LIST_TOO_SHORT);
        vote.closed();
        adopted(vote, Change.withdrawal("1", REASON));
    }

    @BothDatabases
    void whoTookPartAndWhoFollowsIsTold(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.many(1, 450);
        adopted(vote, Change.erratum(Optional.empty(), REASON));
        assertThat(vote.votes.plugin.news().people())
                .as("no ballot waits for that")
                .isEmpty();
        assertThat(vote.votes.plugin.news().followers())
                .contains("participatory-budget.edition " + vote.edition.id() + " vote-amended [Vote ici, 1]");

        amendVote(vote).tell().job().work().run();
        amendVote(vote).tell().job().work().run();

        assertThat(vote.votes.plugin.news().people())
                .hasSize(450)
                .doesNotHaveDuplicates()
                .contains("person-450 vote-amended");
        assertThat(vote.votes.rows("pb_amendment_news")).isZero();
    }

    /** An amendment signs a checkpoint over itself alone: how many ballots wait is nobody's business. */
    @BothDatabases
    void anAmendmentTellsNothingOfBallots(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.many(1, 19);

        adopted(vote, Change.withdrawal("1", REASON));

        assertThat(vote.leaves()).hasSize(3);
        assertThat(vote.votes.rows("pb_waiting")).isEqualTo(19);
    }
}
