package org.territoireouvert.acceptance.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.content.PersonContents;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentOutcome;
import org.territoireouvert.runner.content.discussion.WriteComment;
import org.territoireouvert.runner.content.support.SupportContent;
import org.territoireouvert.runner.identity.access.Scope;
import org.territoireouvert.runner.moderation.DecideCase;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.moderation.ModerationCase.AppealState;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;
import org.territoireouvert.runner.moderation.ModerationFigures;
import org.territoireouvert.runner.moderation.ReportContent;
import org.territoireouvert.runner.moderation.Rule;
import org.territoireouvert.runner.moderation.appeal.AppealDecision;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** Reports, decisions and appeals, on both databases. */
class ModerationTest {

    private static final DecideCase.Order HIDE =
            new DecideCase.Order(Outcome.HIDDEN, Optional.of(Rule.INSULT), "Parlez des faits.", Duration.ZERO);
    private static final DecideCase.Order KEEP =
            new DecideCase.Order(Outcome.KEPT, Optional.empty(), "", Duration.ZERO);

    private static ReportContent.Outcome report(Discussed idea, Comment comment, String reporter) {
        return new ReportContent(idea.parts.moderation(), idea.limits)
                .report(
                        WriteComment.subject(idea.content(), comment),
                        idea.citizen(reporter).personId(),
                        Rule.INSULT,
                        "");
    }

    private static ModerationCase open(Discussed idea, Comment comment) {
        return idea.parts
                .database()
                .<ModerationCase, RuntimeException>read(handle -> idea.parts
                        .moderation()
                        .cases()
                        .open(handle, comment.ref())
                        .orElseThrow());
    }

    private static ModerationCase find(Discussed idea, String id) {
        return idea.parts
                .database()
                .<ModerationCase, RuntimeException>read(handle ->
                        idea.parts.moderation().cases().find(handle, id).orElseThrow());
    }

    private static DecideCase.Result decide(Discussed idea, String moderator, String id, DecideCase.Order order) {
        return new DecideCase(idea.parts.moderation()).decide(idea.moderator(moderator), id, order);
    }

    @BothDatabases
    void theModeratorsOfAContentAreToldOnceACase(Storage storage) {
        Discussed idea = new Discussed(storage);
        String everywhere = idea.appointed("mona", Scope.EVERYWHERE).personId();
        String here = idea.appointed("paul", new Scope(Scope.Kind.PLUGIN, "runtime", ""))
                .personId();
        idea.appointed("elsewhere", new Scope(Scope.Kind.PLUGIN, "consultation", ""));
        idea.moderator("retired");
        Comment comment = idea.published("rene", "Bande de nuls !");
        idea.toldTo.clear();

        report(idea, comment, "lea");
        report(idea, comment, "ali");

        assertThat(idea.toldTo)
                .containsExactlyInAnyOrder("moderation-waiting " + everywhere, "moderation-waiting " + here);
        assertThat(idea.told.getLast().arguments()).containsExactly("Des haies");
        assertThat(idea.told.getLast().path()).isEqualTo("/admin/moderation");
    }

    @BothDatabases
    void whoModeratesIsNotToldOfTheirOwnComment(Storage storage) {
        Discussed idea = new Discussed(storage);
        idea.appointed("mona", Scope.EVERYWHERE);
        Comment comment = idea.published("mona", "Ma position.");
        idea.toldTo.clear();

        report(idea, comment, "lea");

        assertThat(idea.toldTo).isEmpty();
    }

    @BothDatabases
    void threeReportsOfDifferentPeopleHideUntilTheDecision(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("rene", "Bande de nuls !");

        List<ReportContent.Outcome> outcomes =
                List.of(report(idea, comment, "lea"), report(idea, comment, "lea"), report(idea, comment, "ali"));
        Comment.State afterTwo = idea.now(comment).state();
        report(idea, comment, "odile");

        assertThat(outcomes)
                .containsExactly(
                        ReportContent.Outcome.RECEIVED, ReportContent.Outcome.KNOWN, ReportContent.Outcome.RECEIVED);
        assertThat(afterTwo).isEqualTo(Comment.State.PUBLISHED);
        assertThat(idea.now(comment).state()).isEqualTo(Comment.State.HIDDEN);
        assertThat(idea.comments()).isZero();
        assertThat(open(idea, comment).reports()).isEqualTo(3);
    }

    @BothDatabases
    void whatIsKeptIsShownAgainAndItsAuthorTold(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("rene", "Bande de nuls !");
        List.of("lea", "ali", "odile").forEach(name -> report(idea, comment, name));
        idea.told.clear();

        DecideCase.Result result = decide(idea, "ines", open(idea, comment).id(), KEEP);

        assertThat(result).isEqualTo(DecideCase.Result.DONE);
        assertThat(idea.now(comment).state()).isEqualTo(Comment.State.PUBLISHED);
        assertThat(idea.comments()).isEqualTo(1);
        assertThat(idea.told).extracting(notice -> notice.kind().name()).containsExactly("moderation-decided");
    }

    @BothDatabases
    void ofTwoModeratorsAtOnceOneDecides(Storage storage) throws Exception {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("rene", "Bande de nuls !");
        report(idea, comment, "lea");
        String id = open(idea, comment).id();
        idea.moderator("ines");
        idea.moderator("paul");

        List<DecideCase.Result> results;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<DecideCase.Result>> both =
                    List.of(() -> decide(idea, "ines", id, HIDE), () -> decide(idea, "paul", id, KEEP));
            results = threads.invokeAll(both).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(results).containsOnlyOnce(DecideCase.Result.DONE);
        boolean hidden = results.get(0) == DecideCase.Result.DONE;
        assertThat(idea.now(comment).state()).isEqualTo(hidden ? Comment.State.HIDDEN : Comment.State.PUBLISHED);
    }

    @BothDatabases
    void aCaseThatSomebodyReadsIsTheirsForTenMinutes(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("rene", "Bande de nuls !");
        report(idea, comment, "lea");
        String id = open(idea, comment).id();
        DecideCase cases = new DecideCase(idea.parts.moderation());

        boolean taken = cases.take(idea.moderator("ines"), id);
        boolean takenToo = cases.take(idea.moderator("paul"), id);
        DecideCase.Result early = decide(idea, "paul", id, HIDE);
        idea.clock.advance(DecideCase.TAKEN);
        DecideCase.Result later = decide(idea, "paul", id, HIDE);

        assertThat(taken).isTrue();
        assertThat(takenToo).isFalse();
        assertThat(early).isEqualTo(DecideCase.Result.TAKEN);
        assertThat(later).isEqualTo(DecideCase.Result.DONE);
        assertThat(decide(idea, "ines", id, KEEP)).isEqualTo(DecideCase.Result.DECIDED_BEFORE);
    }

    @BothDatabases
    void anAppealIsAnsweredByAnotherPerson(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("rene", "Bande de nuls !");
        report(idea, comment, "lea");
        String id = open(idea, comment).id();
        decide(idea, "ines", id, HIDE);
        AppealDecision appeals = new AppealDecision(idea.parts.moderation());
        String author = idea.citizen("rene").personId();

        AppealDecision.Result ofOther = appeals.appeal(idea.citizen("lea").personId(), id, "Pas moi");
        AppealDecision.Result appealed = appeals.appeal(author, id, "Je parlais du club.");
        AppealDecision.Result again = appeals.appeal(author, id, "Encore");
        AppealDecision.Result same = appeals.answer(idea.moderator("ines"), id, true, "Oui", false);
        AppealDecision.Result answered = appeals.answer(idea.moderator("paul"), id, true, "Vous avez raison.", false);

        assertThat(List.of(ofOther, appealed, again, same, answered))
                .containsExactly(
                        AppealDecision.Result.NOTHING,
                        AppealDecision.Result.DONE,
                        AppealDecision.Result.NOTHING,
                        AppealDecision.Result.SAME_PERSON,
                        AppealDecision.Result.DONE);
        assertThat(idea.now(comment).state()).isEqualTo(Comment.State.PUBLISHED);
        assertThat(find(idea, id).appeal()).contains(AppealState.GRANTED);
    }

    @BothDatabases
    void anAppealHasItsTime(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("rene", "Bande de nuls !");
        report(idea, comment, "lea");
        String id = open(idea, comment).id();
        decide(idea, "ines", id, HIDE);
        idea.clock.advance(AppealDecision.TIME.plusSeconds(1));

        assertThat(new AppealDecision(idea.parts.moderation())
                        .appeal(idea.citizen("rene").personId(), id, "Trop tard"))
                .isEqualTo(AppealDecision.Result.TOO_LATE);
    }

    @BothDatabases
    void whoIsBlockedCannotWriteUntilTheEnd(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("rene", "Bande de nuls !");
        report(idea, comment, "lea");
        decide(
                idea,
                "ines",
                open(idea, comment).id(),
                new DecideCase.Order(Outcome.HIDDEN, Optional.of(Rule.INSULT), "", Duration.ofDays(7)));

        CommentOutcome during = idea.write("rene", "Encore moi");
        idea.clock.advance(Duration.ofDays(7));
        CommentOutcome after = idea.write("rene", "Me revoilà");

        assertThat(((CommentOutcome.Refused) during).messageKey()).isEqualTo("comment.blocked");
        assertThat(after).isInstanceOf(CommentOutcome.Published.class);
    }

    @BothDatabases
    void figuresMoveWithDecisions(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment first = idea.published("rene", "Bande de nuls !");
        Comment second = idea.published("rene", "Merci !");
        report(idea, first, "lea");
        report(idea, second, "lea");
        idea.clock.advance(Duration.ofHours(3));
        decide(idea, "ines", open(idea, first).id(), HIDE);
        decide(idea, "ines", open(idea, second).id(), KEEP);

        List<ModerationFigures.Month> months = idea.parts
                .database()
                .<List<ModerationFigures.Month>, RuntimeException>read(new ModerationFigures()::months);

        assertThat(months).hasSize(1);
        assertThat(months.get(0)).extracting("cases", "hidden", "hours").containsExactly(2L, 1L, 3L);
    }

    @BothDatabases
    void aWholeContentIsHiddenAndFoundAgain(Storage storage) {
        Discussed idea = new Discussed(storage);
        storage.core().<Boolean, RuntimeException>write(handle -> {
            idea.parts.contents().put(handle, idea.content().ref(), idea.item());
            idea.parts.visibility().hide(handle, idea.content().ref());
            return true;
        });

        boolean shown = idea.parts
                .database()
                .<Boolean, RuntimeException>read(handle ->
                        idea.parts.visibility().isShown(handle, idea.content().ref()));
        storage.core().<Boolean, RuntimeException>write(handle -> {
            idea.parts.visibility().show(handle, idea.content().ref());
            return true;
        });

        assertThat(shown).isFalse();
        assertThat(idea.parts.search().find(idea.content().ref())).isPresent();
    }

    @BothDatabases
    void anErasedPersonLeavesTextsWithoutNameOrNothing(Storage storage) {
        for (Erasure choice : Erasure.values()) {
            Discussed idea = new Discussed(storage);
            Comment comment = idea.published("personne" + choice.ordinal(), "Mon texte " + choice);
            Comment other = idea.published("autre" + choice.ordinal(), "Un autre " + choice);
            Actor.Citizen person = idea.citizen("personne" + choice.ordinal());
            new SupportContent(idea.parts).set(other.ref(), person.personId(), true);
            long before = idea.comments();

            for (int twice = 0; twice < 2; twice++) {
                storage.core().<Boolean, RuntimeException>write(handle -> {
                    PersonContents.erase(handle, person.personId(), choice == Erasure.REMOVE_CONTENT);
                    return true;
                });
            }

            assertThat(idea.now(comment).authorId()).isEmpty();
            assertThat(idea.now(other).supports()).isZero();
            boolean removed = choice == Erasure.REMOVE_CONTENT;
            assertThat(idea.now(comment).body().isEmpty()).isEqualTo(removed);
            assertThat(idea.comments()).isEqualTo(removed ? before - 1 : before);
        }
    }

    @BothDatabases
    void twoAccountsOfOnePersonBecomeOneWithTheirTexts(Storage storage) {
        Discussed idea = new Discussed(storage);
        Comment comment = idea.published("guichet", "Mon texte");
        Comment other = idea.published("autre", "Un autre");
        String from = idea.citizen("guichet").personId();
        String to = idea.citizen("compte").personId();
        SupportContent supports = new SupportContent(idea.parts);
        supports.set(other.ref(), from, true);
        supports.set(other.ref(), to, true);

        storage.core().<Boolean, RuntimeException>write(handle -> {
            PersonContents.transfer(handle, from, to);
            return true;
        });

        assertThat(idea.now(comment).authorId()).isEqualTo(to);
        assertThat(idea.now(other).supports()).isEqualTo(1);
    }
}
