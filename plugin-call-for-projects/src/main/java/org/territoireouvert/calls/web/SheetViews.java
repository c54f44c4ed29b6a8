package org.territoireouvert.calls.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.CallSubject;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.web.SheetView.CategoryView;
import org.territoireouvert.calls.web.SheetView.CriterionView;
import org.territoireouvert.calls.web.SheetView.FieldView;
import org.territoireouvert.calls.web.SheetView.FunderView;
import org.territoireouvert.calls.web.SheetView.PointView;
import org.territoireouvert.calls.web.SheetView.RuleView;
import org.territoireouvert.calls.web.SheetView.SectionView;
import org.territoireouvert.calls.web.SheetView.StepView;

/** Says sheets in words, for the public page and its preview. */
public final class SheetViews {

    private static final int WHOLE = 100;

    private final PluginContext context;

    /** Creates it. */
    public SheetViews(PluginContext context) {
        this.context = context;
    }

    /** Returns what a sheet says today. */
    public SheetView of(CallSheet sheet, Locale locale) {
        CallWords words = new CallWords(context, locale);
        CallSubject subject = sheet.subject();
        Funding funding = sheet.funding();
        return new SheetView(
                words.kind(subject.kind()),
                subject.title(),
                subject.summary(),
                Optional.of(subject.details())
                        .filter(text -> !text.isBlank())
                        .map(context.service(Markdown.class)::render),
                subject.themes().stream().sorted().map(words::theme).toList(),
                subject.territories().stream().map(words::territory).toList(),
                funding.funders().stream().map(SheetViews::funder).toList(),
                Optional.of(funding.amount()).filter(amount -> !amount.equals(Money.ZERO)),
                funding.aid(),
                limits(funding.rules(), words),
                funding.rules().categories().stream()
                        .map(one -> new CategoryView(
                                one.label(),
                                words.say(one.eligible() ? "call.category.paid" : "call.category.not-paid"),
                                share(one, words)))
                        .toList(),
                funding.notFunded(),
                sheet.applicants().words(),
                members(sheet.applicants(), words),
                sheet.calendar().opensOn(),
                closing(sheet.calendar(), words),
                sheet.calendar().batches(),
                sheet.calendar().milestones().stream()
                        .map(step -> step(step, words))
                        .toList(),
                sheet.selection().chosenBy(),
                sheet.selection().criteria().stream().map(SheetViews::criterion).toList(),
                ways(sheet.selection(), words),
                sheet.eligibility().stream()
                        .map(rule -> new RuleView(words.rule(rule, sheet.form()), rule.reason()))
                        .toList(),
                sections(sheet, words),
                subject.contact(),
                subject.contactAddress(),
                subject.links());
    }

    private static String share(AidRules.CostCategory category, CallWords words) {
        if (!category.eligible()) {
            return "–";
        }
        return category.highestShare() < WHOLE
                ? words.say("call.category.share", category.highestShare())
                : words.say("call.category.no-limit");
    }

    private static FunderView funder(Funding.Funder funder) {
        String siret = Siret.parse(funder.siret()) instanceof Parsed.Valid<Siret> valid
                ? valid.value().grouped()
                : funder.siret();
        return new FunderView(
                funder.name(), siret, Optional.of(funder.share()).filter(share -> !share.equals(Money.ZERO)));
    }

    /** Returns the limits of the aid, a sentence each. */
    static List<String> limits(AidRules rules, CallWords words) {
        List<String> limits = new ArrayList<>();
        if (rules.highestRate() < WHOLE) {
            limits.add(words.say("call.rate", rules.highestRate()));
        }
        rules.floor().ifPresent(floor -> limits.add(words.say("call.floor", floor)));
        rules.ceiling().ifPresent(ceiling -> limits.add(words.say("call.ceiling", ceiling)));
        return limits;
    }

    /** Returns who may be a member, a sentence each. */
    static List<String> members(Applicants applicants, CallWords words) {
        List<String> members = new ArrayList<>();
        if (!applicants.kinds().isEmpty()) {
            members.add(words.say(
                    "call.members.kinds",
                    String.join(
                            ", ",
                            applicants.kinds().stream()
                                    .sorted()
                                    .map(words::organisations)
                                    .toList())));
        }
        members.add(words.say(applicants.people() ? "call.members.people" : "call.members.no-people"));
        if (applicants.fewest() > 1) {
            members.add(words.say("call.members.fewest", applicants.fewest()));
        }
        return members;
    }

    /** Returns the last day with its hour. */
    static String closing(CallCalendar calendar, CallWords words) {
        return calendar.closesAt()
                .map(hour -> words.say("call.closing.hour", calendar.closesOn(), words.hour(hour)))
                .orElseGet(() -> words.say("call.closing", calendar.closesOn()));
    }

    private StepView step(Milestone step, CallWords words) {
        CallState state = step.state(LocalDate.ofInstant(context.clock().instant(), context.zone()));
        String style = switch (state) {
            case UPCOMING, WITHDRAWN -> "";
            case OPEN -> "now";
            case CLOSED -> "done";
        };
        String key = switch (state) {
            case UPCOMING, WITHDRAWN -> "step.upcoming";
            case OPEN -> "step.now";
            case CLOSED -> "step.done";
        };
        return new StepView(
                step.title(),
                step.startsOn(),
                step.endsOn(),
                step.startsOn().equals(step.endsOn()),
                style,
                words.say(key));
    }

    private static CriterionView criterion(Criterion criterion) {
        return new CriterionView(
                criterion.title(),
                criterion.weight(),
                criterion.lookedAt(),
                IntStream.range(0, criterion.guidance().size())
                        .mapToObj(points ->
                                new PointView(points, criterion.guidance().get(points)))
                        .toList());
    }

    /** Returns how projects are chosen, a sentence each. */
    static List<String> ways(Selection selection, CallWords words) {
        List<String> ways = new ArrayList<>();
        if (selection.criteria().isEmpty()) {
            return ways;
        }
        ways.add(words.say("call.ways.assessors", selection.assessors()));
        ways.add(words.say(selection.anonymous() ? "call.ways.anonymous" : "call.ways.named"));
        if (selection.peers() > 0) {
            ways.add(words.say("call.ways.peers", selection.peers()));
        }
        ways.add(words.say("call.ways.tie."
                + selection.tieRule().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        ways.add(words.say("call.ways.feedback."
                + selection.feedback().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return ways;
    }

    private static List<SectionView> sections(CallSheet sheet, CallWords words) {
        return sheet.form().sections().stream()
                .map(section -> new SectionView(
                        section.title(),
                        section.hint(),
                        section.fields().stream()
                                .filter(field -> field.kind() != FieldKind.EXPLANATION)
                                .map(field -> new FieldView(
                                        field.label(), about(field, words), words.condition(field, sheet.form())))
                                .toList()))
                .toList();
    }

    private static String about(FormField field, CallWords words) {
        String kind = words.field(field.kind());
        return field.required() ? kind : words.say("call.form.optional", kind);
    }

    /** Returns words for the time that is left; empty when the call cannot be answered now. */
    static String left(CallCalendar calendar, CallState state, Instant now, java.time.ZoneId zone, CallWords words) {
        return switch (state) {
            case UPCOMING -> words.say("call.opens-on", calendar.opensOn());
            case OPEN -> {
                java.time.Duration left = java.time.Duration.between(now, calendar.closing(zone));
                yield left.toDays() > 0
                        ? words.say("call.left.days", left.toDays())
                        : words.say("call.left.hours", Math.max(1, left.toHours()));
            }
            case CLOSED -> words.say("call.closed-on", calendar.closesOn());
            case WITHDRAWN -> "";
        };
    }
}
