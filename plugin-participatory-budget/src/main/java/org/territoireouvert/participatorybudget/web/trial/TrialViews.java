package org.territoireouvert.participatorybudget.web.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.participatorybudget.counting.explanation.Representation;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.result.ProjectResult;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.trial.TryRules;
import org.territoireouvert.participatorybudget.web.ResultParts;

/** Makes the view of a trial. */
final class TrialViews {

    private final Messages messages;
    private final Locale locale;
    private final TryRules.Outcome.Tried tried;

    TrialViews(Messages messages, Locale locale, TryRules.Outcome.Tried tried) {
        this.messages = messages;
        this.locale = locale;
        this.tried = tried;
    }

    TrialView view() {
        List<TrialView.Parts> parts = new ArrayList<>();
        add(
                parts,
                "results.share.lists",
                "column.list",
                project -> project.standing().list());
        add(parts, "results.share.themes", "column.theme", project -> ResultParts.theme(tried.projects(), project));
        return new TrialView(
                tried.results().getFirst().ballots(),
                tried.edition().total(),
                tried.results().stream().map(this::column).toList(),
                parts);
    }

    private TrialView.Column column(Result result) {
        return new TrialView.Column(
                name(result),
                result.rule().words(),
                result.winners(),
                result.cost(),
                say("number", result.ballotsWithoutWinner()) + " ("
                        + percent(result.ballotsWithoutWinner() / (double) Math.max(1, result.ballots())) + ")",
                say("decimal", BigDecimal.valueOf(result.averageWinners()).setScale(1, RoundingMode.HALF_UP)),
                result.projects().stream()
                        .filter(ProjectResult::funded)
                        .sorted(Comparator.comparingInt(ProjectResult::purchaseRank))
                        .map(this::title)
                        .toList());
    }

    private String name(Result result) {
        return say("rule." + result.rule().method().word());
    }

    private String title(ProjectResult result) {
        SubmittedProject project = tried.projects().get(result.number());
        return project == null ? result.number() : project.title();
    }

    private void add(List<TrialView.Parts> parts, String title, String column, Function<ProjectResult, String> part) {
        List<Representation> byRule = tried.results().stream()
                .map(result -> ResultParts.representation(result, tried.projects(), part))
                .toList();
        List<Representation.Share> first = byRule.getFirst().shares();
        List<TrialView.Part> rows = new ArrayList<>();
        for (int row = 0; row < first.size(); row++) {
            rows.add(new TrialView.Part(
                    first.get(row).name(), percent(first.get(row).ofVotes()), money(byRule, row)));
        }
        if (rows.size() > 1) {
            parts.add(new TrialView.Parts(say(title), say(column), rows));
        }
    }

    private List<TrialView.Share> money(List<Representation> byRule, int row) {
        List<TrialView.Share> money = new ArrayList<>();
        for (int rule = 0; rule < byRule.size(); rule++) {
            money.add(new TrialView.Share(
                    name(tried.results().get(rule)),
                    percent(byRule.get(rule).shares().get(row).ofMoney())));
        }
        return money;
    }

    private String percent(double share) {
        return say("percent", Math.round(100 * share));
    }

    private String say(String key, @Nullable Object... arguments) {
        return messages.format(locale, key, arguments);
    }
}
