package org.territoireouvert.participatorybudget.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.counting.CountVotes;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.Outcome;
import org.territoireouvert.participatorybudget.counting.Places;
import org.territoireouvert.participatorybudget.counting.Stage;
import org.territoireouvert.participatorybudget.counting.explanation.Satisfaction;
import org.territoireouvert.participatorybudget.counting.explanation.VotePoints;
import org.territoireouvert.participatorybudget.counting.profile.Rational;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;

/** Counts a vote and puts together what each of its stages says of each project. */
final class ExplainResult {

    private final Election election;
    private final String fingerprint;
    private final Instant now;
    private final List<Rational> points;

    ExplainResult(Election election, String fingerprint, Instant now) {
        this.election = election;
        this.fingerprint = fingerprint;
        this.now = now;
        this.points = VotePoints.of(election).points();
    }

    Result by(CountingRule rule, boolean applied) {
        List<Stage> stages = CountVotes.stages(election, rule);
        Outcome outcome = Outcome.of(rule, stages);
        Satisfaction satisfaction = Satisfaction.of(election, outcome);
        return new Result(
                rule,
                applied,
                Money.of(new BigDecimal(outcome.cost())),
                outcome.endowment(),
                satisfaction.voters(),
                satisfaction.ballotsWithoutWinner(),
                satisfaction.averageWinners(),
                fingerprint,
                now,
                projects(rule, stages, outcome, applied));
    }

    private List<ProjectResult> projects(CountingRule rule, List<Stage> stages, Outcome outcome, boolean applied) {
        Map<String, ProjectResult> found = new HashMap<>();
        for (Stage stage : stages) {
            for (ProjectResult result : new ExplainStage(stage, applied).results()) {
                ProjectResult earlier = found.get(result.number());
                if (earlier == null || !earlier.funded() && competes(stage, result)) {
                    found.put(result.number(), result);
                }
            }
        }
        Set<ProjectId> elected = Set.copyOf(outcome.order());
        List<Project> winners = election.projects().stream()
                .filter(project -> elected.contains(project.id()))
                .toList();
        List<ProjectResult> results = new ArrayList<>();
        for (Project project : election.projects()) {
            int position = results.size();
            ProjectResult result = found.getOrDefault(
                    project.id().value(), ProjectResult.uncounted(project.id().value()));
            results.add(result.at(
                    position + 1,
                    outcome.order().indexOf(project.id()) + 1,
                    standing(project, rule, stages, winners),
                    points.get(position).approximate()));
        }
        return results;
    }

    private static boolean competes(Stage stage, ProjectResult result) {
        return stage.election().projects().stream()
                .anyMatch(project -> project.id().value().equals(result.number()) && !project.withdrawn());
    }

    private Standing standing(Project project, CountingRule rule, List<Stage> stages, List<Project> winners) {
        boolean byQuota = stages.stream()
                .anyMatch(stage -> stage.quota() && stage.outcome().order().contains(project.id()));
        boolean won = winners.contains(project);
        return new Standing(
                project.list(),
                byQuota,
                !won && full(project.list(), rule.division().most(), winners),
                won ? "" : rival(project, winners));
    }

    private boolean full(String name, Places most, List<Project> winners) {
        for (int number = 0; number < election.lists().size(); number++) {
            if (election.lists().get(number).name().equals(name)) {
                long won = winners.stream()
                        .filter(winner -> winner.list().equals(name))
                        .count();
                return most.of(number) > 0 && won >= most.of(number);
            }
        }
        return false;
    }

    private static String rival(Project project, List<Project> winners) {
        return project.exclusiveGroup().isEmpty()
                ? ""
                : winners.stream()
                        .filter(winner -> winner.exclusiveGroup().equals(project.exclusiveGroup()))
                        .map(Project::id)
                        .map(ProjectId::value)
                        .findFirst()
                        .orElse("");
    }
}
