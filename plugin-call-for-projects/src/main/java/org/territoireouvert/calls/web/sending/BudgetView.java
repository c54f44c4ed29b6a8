package org.territoireouvert.calls.web.sending;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;
import org.territoireouvert.calls.model.budget.BudgetProblem;
import org.territoireouvert.calls.model.collective.Member;

/**
 * The budget on its page.
 *
 * @param left parts of members that are gone, which do not count
 * @param problems of all together
 */
public record BudgetView(List<PartView> parts, List<PartView> left, List<String> problems, boolean complete) {

    /**
     * The part of a partner.
     *
     * @param editPath where its people change it; empty for others, and when nothing can be changed
     */
    public record PartView(
            String id,
            String name,
            String editPath,
            List<LineView> costs,
            List<LineView> resources,
            Money costsTotal,
            Money resourcesTotal,
            List<String> problems,
            Optional<Instant> changedAt) {}

    /** A line. */
    public record LineView(String category, String label, Money amount) {}

    static BudgetView of(
            PluginContext context,
            Locale locale,
            Opened opened,
            Budget budget,
            List<BudgetProblem> problems,
            Map<String, Instant> changed,
            List<Member> left) {
        Function<Member, PartView> part = member -> {
            Budget own = budget.of(member.id());
            return new PartView(
                    member.id(),
                    member.name(),
                    editPath(opened, member),
                    lines(context, locale, opened, own, Side.COST),
                    lines(context, locale, opened, own, Side.RESOURCE),
                    own.costs(),
                    own.resources(),
                    words(context, locale, problems, member.id()),
                    Optional.ofNullable(changed.get(member.id())));
        };
        return new BudgetView(
                opened.members().stream().map(part).toList(),
                left.stream().map(part).toList(),
                words(context, locale, problems, ""),
                problems.isEmpty());
    }

    private static String editPath(Opened opened, Member member) {
        return opened.application().state().isWritable() && opened.actsFor(member.id())
                ? opened.application().path() + "/budget/" + member.id()
                : "";
    }

    private static List<LineView> lines(PluginContext context, Locale locale, Opened opened, Budget own, Side side) {
        return own.lines().stream()
                .filter(line -> line.side() == side)
                .map(line -> line(context, locale, opened, line))
                .toList();
    }

    private static LineView line(PluginContext context, Locale locale, Opened opened, BudgetLine line) {
        return new LineView(DocumentWords.category(context, locale, opened.sheet(), line), line.label(), line.amount());
    }

    private static List<String> words(
            PluginContext context, Locale locale, List<BudgetProblem> problems, String member) {
        return problems.stream()
                .filter(problem -> problem.member().equals(member))
                .map(problem -> say(context, locale, problem))
                .toList();
    }

    static String say(PluginContext context, Locale locale, BudgetProblem problem) {
        return context.messages()
                .format(locale, problem.messageKey(), problem.arguments().toArray());
    }
}
