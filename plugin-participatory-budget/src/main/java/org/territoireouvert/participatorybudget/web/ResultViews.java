package org.territoireouvert.participatorybudget.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.web.decision.Decided;

/** Makes the view of a result from what is stored. */
final class ResultViews {

    private final PluginContext context;
    private final Wording wording;
    private final Edition edition;
    private final Decided decided;
    private final Map<String, SubmittedProject> projects = new LinkedHashMap<>();
    private final List<Result> results;
    private final Result applied;
    private final ResultReasons reasons;

    ResultViews(
            PluginContext context,
            Wording wording,
            Edition edition,
            List<SubmittedProject> projects,
            Map<String, String> withdrawals,
            Decided decided,
            List<Result> results) {
        this.context = context;
        this.wording = wording;
        this.edition = edition;
        this.decided = decided;
        projects.forEach(project -> this.projects.put(project.number(), project));
        this.results = results;
        this.applied = results.get(0);
        this.reasons = new ResultReasons(wording, applied, this.projects, withdrawals);
    }

    ResultView view() {
        List<ResultView.Bar> bars = bars();
        return new ResultView(
                applied.winners(),
                applied.ballots(),
                applied.cost(),
                edition.total(),
                applied.cost().compareTo(edition.total()) > 0
                        ? Money.ZERO
                        : edition.total().minus(applied.cost()),
                figures(),
                edition.ballotType().hasPoints(),
                bars,
                map(bars),
                reasons(),
                results.stream().map(this::rule).toList(),
                wording.say(
                        "results.share.exclusion",
                        applied.ballotsWithoutWinner(),
                        percent(applied.ballotsWithoutWinner())),
                new ResultParts(wording, applied, projects).tables(),
                RecountCommand.of(edition.slug(), applied.rule()),
                applied.fingerprint());
    }

    private List<HomeBlock.Figure> figures() {
        return List.of(
                figure("figure.ballots", wording.say("number", applied.ballots())),
                figure(
                        "figure.funded",
                        wording.say(
                                "figure.funded.value",
                                applied.winners(),
                                applied.projects().size())),
                figure("figure.covered", percent(applied.ballots() - applied.ballotsWithoutWinner())),
                figure("figure.spent", wording.say("amount", applied.cost()), edition.total()));
    }

    private HomeBlock.Figure figure(String key, String value, Object... arguments) {
        return new HomeBlock.Figure(value, wording.say(key, arguments));
    }

    private List<ResultView.Bar> bars() {
        BigDecimal highest = applied.projects().stream()
                .map(ProjectResult::score)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ONE);
        return applied.projects().stream()
                .sorted(Comparator.comparing(
                                (ProjectResult result) -> result.judgment().rank())
                        .thenComparing(ProjectResult::score, Comparator.reverseOrder())
                        .thenComparing(ProjectResult::position))
                .map(result -> bar(result, highest))
                .toList();
    }

    private ResultView.Bar bar(ProjectResult result, BigDecimal highest) {
        SubmittedProject project = project(result);
        int width = result.score()
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(ResultView.WIDTH))
                .divide(highest, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return new ResultView.Bar(
                result.number(),
                project.title(),
                ProjectPath.of(edition.slug(), result.number()),
                project.place(),
                reasons.score(result),
                project.cost(),
                result.funded(),
                width);
    }

    private Optional<PlaceMap> map(List<ResultView.Bar> bars) {
        ListMap map = new ListMap("projet-");
        for (ResultView.Bar bar : bars) {
            Optional<SubmittedProject> project = Optional.ofNullable(projects.get(bar.number()));
            map.row(bar.number(), bar.title(), !bar.funded(), project.flatMap(SubmittedProject::location));
        }
        return map.draw(context, wording.say("results.map"));
    }

    private List<ResultView.Reason> reasons() {
        Comparator<ProjectResult> fundedFirst = Comparator.comparing((ProjectResult result) -> !result.funded())
                .thenComparing(ProjectResult::purchaseRank)
                .thenComparing(ProjectResult::score, Comparator.reverseOrder());
        return applied.projects().stream()
                .sorted(fundedFirst)
                .map(result -> new ResultView.Reason(
                        project(result).title(),
                        ProjectPath.of(edition.slug(), result.number()),
                        result.standing().list(),
                        result.funded()
                                ? new Badge(Badge.Tone.OPEN, wording.say("badge.funded"))
                                : new Badge(Badge.Tone.CLOSED, wording.say("badge.not-funded")),
                        reasons.of(project(result), result),
                        decided.sentence(result.number())))
                .toList();
    }

    private ResultView.Rule rule(Result result) {
        String method = result.rule().method().word();
        Map<String, ProjectResult> ours = byNumber(applied);
        List<String> gained = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (ProjectResult other : result.projects()) {
            ProjectResult own = ours.get(other.number());
            if (own != null && own.funded() != other.funded()) {
                (other.funded() ? gained : lost).add(project(other).title());
            }
        }
        long most =
                results.stream().mapToLong(Result::ballotsWithoutWinner).max().orElse(1);
        return new ResultView.Rule(
                wording.say("rule." + method),
                wording.say("rule." + method + ".principle"),
                result.applied(),
                result.winners(),
                result.cost(),
                result.ballotsWithoutWinner(),
                percent(result.ballotsWithoutWinner()),
                wording.say(
                        "decimal", BigDecimal.valueOf(result.averageWinners()).setScale(1, RoundingMode.HALF_UP)),
                gained,
                lost,
                (int) (result.ballotsWithoutWinner() * ResultView.WIDTH / Math.max(1, most)));
    }

    private static Map<String, ProjectResult> byNumber(Result result) {
        Map<String, ProjectResult> byNumber = new HashMap<>();
        result.projects().forEach(project -> byNumber.put(project.number(), project));
        return byNumber;
    }

    private SubmittedProject project(ProjectResult result) {
        SubmittedProject project = projects.get(result.number());
        return project == null ? missing(result) : project;
    }

    private SubmittedProject missing(ProjectResult result) {
        return new SubmittedProject(
                "",
                result.number(),
                result.position(),
                result.number(),
                "",
                "",
                Optional.empty(),
                "",
                "",
                Money.ZERO,
                false,
                Map.of());
    }

    private String percent(long part) {
        if (applied.ballots() == 0) {
            return wording.say("percent", 0);
        }
        return wording.say("percent", Math.round(100.0 * part / applied.ballots()));
    }
}
