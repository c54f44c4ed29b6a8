package org.territoireouvert.participatorybudget.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.participatorybudget.counting.Method;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.Judgment;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.Standing;

/** Says in plain words why a project is funded or not. */
final class ResultReasons {

    private final Wording wording;
    private final Result result;
    private final Map<String, SubmittedProject> projects;
    private final Map<String, String> withdrawals;

    /**
     * Explains a result.
     *
     * @param withdrawals why projects were withdrawn, by their numbers, as far as that is known
     */
    ResultReasons(
            Wording wording, Result result, Map<String, SubmittedProject> projects, Map<String, String> withdrawals) {
        this.withdrawals = Map.copyOf(withdrawals);
        this.wording = wording;
        this.result = result;
        this.projects = projects;
    }

    List<String> of(SubmittedProject project, ProjectResult outcome) {
        if (project.withdrawn()) {
            return List.of(withdrawals.getOrDefault(project.number(), wording.say("why.withdrawn")));
        }
        if (outcome.votes() == 0) {
            return List.of(wording.say("why.no-vote"));
        }
        if (!outcome.standing().rival().isEmpty()) {
            return List.of(wording.say("why.rival", title(outcome.standing().rival())));
        }
        List<String> sentences = new ArrayList<>(divided(project, outcome)
                .orElseGet(() -> result.rule().method().family() == Method.Family.EQUAL_SHARES
                        ? byShares(project, outcome)
                        : byScore(project, outcome)));
        if (outcome.judgment().judges() > 0) {
            sentences.add(judgment(outcome.judgment()));
        }
        return sentences;
    }

    /** What lists and numbers of winners decided, and not money. */
    private Optional<List<String>> divided(SubmittedProject project, ProjectResult outcome) {
        Standing standing = outcome.standing();
        boolean top = result.rule().method().family().ranks()
                && result.rule().division().top() > 0;
        if (standing.byQuota()) {
            return Optional.of(List.of(wording.say(
                    "why.quota.funded", score(outcome), outcome.purchaseRank(), standing.list(), project.cost())));
        }
        if (standing.listFull()) {
            return Optional.of(List.of(wording.say("why.list-full", score(outcome), standing.list())));
        }
        if (!top) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                outcome.funded()
                        ? wording.say("why.top.funded", score(outcome), outcome.purchaseRank(), project.cost())
                        : wording.say(
                                "why.top.not-funded",
                                score(outcome),
                                result.rule().division().top())));
    }

    private String judgment(Judgment judgment) {
        return wording.say(
                "why.judgment",
                Math.round(100.0 * judgment.atLeastGrade() / judgment.judges()),
                judgment.judges(),
                judgment.tally().size() - 1);
    }

    private List<String> byScore(SubmittedProject project, ProjectResult outcome) {
        String score = score(outcome);
        if (outcome.funded()) {
            return List.of(wording.say(
                    "why.score.funded", score, outcome.purchaseRank(), outcome.moneyBehind(), project.cost()));
        }
        if (outcome.missing().cents() == 0) {
            return List.of(wording.say("why.score.stopped", score));
        }
        boolean inTurn = result.rule().method().family() != Method.Family.PHRAGMEN;
        return List.of(wording.say(
                inTurn ? "why.score.not-funded" : "why.load.not-funded",
                score,
                outcome.moneyBehind(),
                project.cost(),
                outcome.missing()));
    }

    private List<String> byShares(SubmittedProject project, ProjectResult outcome) {
        List<String> sentences = new ArrayList<>();
        if (outcome.funded()) {
            if (outcome.price().cents() == 0) {
                return List.of(wording.say("why.shares.completion", score(outcome), project.cost()));
            }
            sentences.add(wording.say(
                    "why.shares.funded", score(outcome), project.cost(), outcome.price(), outcome.purchaseRank()));
            sentences.add(wording.say("why.shares.effective", Math.round(outcome.effectiveVotes())));
            return sentences;
        }
        sentences.add(wording.say(
                "why.shares.not-funded", score(outcome), project.cost(), outcome.moneyBehind(), outcome.missing()));
        if (!outcome.spentElsewhere().isEmpty()) {
            sentences.add(wording.say("why.shares.spent", spendings(outcome)));
        }
        if (outcome.effectiveSupport() > 0) {
            sentences.add(wording.say("why.shares.support", outcome.effectiveSupport()));
        }
        return sentences;
    }

    private String spendings(ProjectResult outcome) {
        return String.join(
                wording.say("list.separator"),
                outcome.spentElsewhere().stream()
                        .map(spending ->
                                wording.say("why.shares.spending", title(spending.number()), spending.amount()))
                        .toList());
    }

    private String title(String number) {
        SubmittedProject project = projects.get(number);
        return project == null ? number : project.title();
    }

    String score(ProjectResult outcome) {
        if (outcome.judgment().given()) {
            return wording.say(
                    "score.grade",
                    outcome.judgment().grade(),
                    outcome.judgment().rank());
        }
        boolean points = outcome.score().compareTo(BigDecimal.valueOf(outcome.votes())) != 0;
        return points ? wording.say("score.points", outcome.score()) : wording.say("score.votes", outcome.votes());
    }
}
