package org.territoireouvert.participatorybudget.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.territoireouvert.participatorybudget.counting.Method;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;

/** Says in plain words why a project is funded or not. */
final class ResultReasons {

    private final Wording wording;
    private final Result result;
    private final Map<String, SubmittedProject> projects;

    ResultReasons(Wording wording, Result result, Map<String, SubmittedProject> projects) {
        this.wording = wording;
        this.result = result;
        this.projects = projects;
    }

    List<String> of(SubmittedProject project, ProjectResult outcome) {
        if (project.withdrawn()) {
            return List.of(wording.say("why.withdrawn"));
        }
        if (outcome.votes() == 0) {
            return List.of(wording.say("why.no-vote"));
        }
        return result.rule().method().family() == Method.Family.EQUAL_SHARES
                ? byShares(project, outcome)
                : byScore(project, outcome);
    }

    private List<String> byScore(SubmittedProject project, ProjectResult outcome) {
        String score = score(outcome);
        if (outcome.funded()) {
            return List.of(wording.say(
                    "why.score.funded", score, outcome.purchaseRank(), outcome.moneyBehind(), project.cost()));
        }
        return outcome.missing().cents() == 0
                ? List.of(wording.say("why.score.stopped", score))
                : List.of(wording.say(
                        "why.score.not-funded", score, outcome.moneyBehind(), project.cost(), outcome.missing()));
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
        boolean points = outcome.score().compareTo(BigDecimal.valueOf(outcome.votes())) != 0;
        return points ? wording.say("score.points", outcome.score()) : wording.say("score.votes", outcome.votes());
    }
}
