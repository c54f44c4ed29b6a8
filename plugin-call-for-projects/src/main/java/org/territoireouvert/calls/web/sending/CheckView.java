package org.territoireouvert.calls.web.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.Readiness;
import org.territoireouvert.calls.model.form.FormProblem;
import org.territoireouvert.calls.model.form.FormSection;

/**
 * What is missing, by sections of the form, then of the members and of the budget.
 *
 * @param groups those in which something is missing
 */
public record CheckView(boolean complete, long problems, List<Group> groups, List<RuleView> rules) {

    /**
     * A part in which something is missing.
     *
     * @param links what is missing, each with where to add it
     */
    public record Group(String title, String path, List<Link> links) {
        /** Copies the links. */
        public Group {
            links = List.copyOf(links);
        }
    }

    static CheckView of(PluginContext context, Locale locale, Opened opened, Readiness readiness) {
        String path = opened.application().path();
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                context.messages().format(locale, "sending.part.application"),
                path,
                links(context, locale, path, readiness.missing(), ""));
        for (FormSection section : opened.sheet().form().sections()) {
            String place = path + "/parties/" + section.code();
            add(groups, section.title(), place, links(context, locale, place, readiness.missing(), section.code()));
        }
        String team = opened.collective().path();
        add(
                groups,
                context.messages().format(locale, "sending.part.members"),
                team,
                links(context, locale, team, readiness.team(), ""));
        String budget = path + "/budget";
        add(
                groups,
                context.messages().format(locale, "sending.part.budget"),
                budget,
                readiness.budget().stream()
                        .map(problem -> new Link(BudgetView.say(context, locale, problem), budget))
                        .toList());
        return new CheckView(
                readiness.isComplete(),
                readiness.problems(),
                groups,
                RuleView.of(context, locale, opened.sheet(), readiness.rules()));
    }

    private static void add(List<Group> groups, String title, String path, List<Link> links) {
        if (!links.isEmpty()) {
            groups.add(new Group(title, path, links));
        }
    }

    private static List<Link> links(
            PluginContext context, Locale locale, String path, List<FormProblem> missing, String section) {
        return missing.stream()
                .filter(one -> one.section().equals(section))
                .map(one -> new Link(
                        context.messages()
                                .format(
                                        locale,
                                        one.messageKey(),
                                        one.arguments().toArray()),
                        one.field().isEmpty() ? path : path + "#" + one.field()))
                .toList();
    }
}
