package org.territoireouvert.participatorybudget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.counting.explanation.Representation;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;

/** Says what lists and themes asked for and what they got. */
public final class ResultParts {

    private final Wording wording;
    private final Result result;
    private final Map<String, SubmittedProject> projects;

    ResultParts(Wording wording, Result result, Map<String, SubmittedProject> projects) {
        this.wording = wording;
        this.result = result;
        this.projects = projects;
    }

    /** Returns a table for lists and one for themes, as far as there are at least two of them. */
    List<ResultView.Parts> tables() {
        boolean known = result.projects().stream().anyMatch(project -> project.votePoints() > 0);
        if (!known) {
            return List.of();
        }
        List<ResultView.Parts> tables = new ArrayList<>();
        add(
                tables,
                "results.share.lists",
                "column.list",
                project -> project.standing().list());
        add(tables, "results.share.themes", "column.theme", project -> theme(projects, project));
        return tables;
    }

    private void add(List<ResultView.Parts> tables, String title, String column, Function<ProjectResult, String> part) {
        List<ResultView.Part> rows = representation(result, projects, part).shares().stream()
                .map(share -> row(share, part))
                .toList();
        if (rows.size() > 1) {
            tables.add(new ResultView.Parts(wording.say(title), wording.say(column), rows));
        }
    }

    private ResultView.Part row(Representation.Share share, Function<ProjectResult, String> part) {
        List<ProjectResult> members = result.projects().stream()
                .filter(project -> part.apply(project).equals(share.name()))
                .toList();
        List<ProjectResult> funded =
                members.stream().filter(ProjectResult::funded).toList();
        return new ResultView.Part(
                share.name(),
                wording.say("figure.funded.value", funded.size(), members.size()),
                funded.stream().map(project -> cost(projects, project)).reduce(Money.ZERO, Money::plus),
                percent(share.ofVotes()),
                percent(share.ofMoney()));
    }

    private String percent(double share) {
        return wording.say("percent", Math.round(100 * share));
    }

    /** Returns the theme of a project; empty when not known. */
    public static String theme(Map<String, SubmittedProject> projects, ProjectResult result) {
        SubmittedProject project = projects.get(result.number());
        return project == null ? "" : project.theme();
    }

    /** Returns what the parts of a vote asked for and got. */
    public static Representation representation(
            Result result, Map<String, SubmittedProject> projects, Function<ProjectResult, String> part) {
        return Representation.of(result.projects().stream()
                .map(project -> new Representation.Entry(
                        part.apply(project),
                        project.votePoints(),
                        project.funded() ? cost(projects, project).toDecimal().doubleValue() : 0))
                .toList());
    }

    private static Money cost(Map<String, SubmittedProject> projects, ProjectResult result) {
        SubmittedProject project = projects.get(result.number());
        return project == null ? Money.ZERO : project.cost();
    }
}
