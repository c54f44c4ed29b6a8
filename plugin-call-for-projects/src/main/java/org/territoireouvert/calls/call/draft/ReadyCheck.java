package org.territoireouvert.calls.call.draft;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Fact;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** Says in plain words what is missing before a draft can be published, and what would be better. A pure function on values. */
public final class ReadyCheck {

    /**
     * Something to do.
     *
     * @param part where
     * @param messageKey what
     * @param blocks whether it has to be done before the draft is published; otherwise it is advice
     */
    public record Lack(CallPart part, String messageKey, List<Object> arguments, boolean blocks) {
        /** Copies the arguments. */
        public Lack {
            arguments = List.copyOf(arguments);
        }
    }

    private final CallDraft draft;
    private final CallSheet sheet;
    private final List<Lack> lacks = new ArrayList<>();

    private ReadyCheck(CallDraft draft) {
        this.draft = draft;
        this.sheet = draft.sheet();
    }

    /** Returns what is to be done, in the order of the parts. */
    public static List<Lack> of(CallDraft draft, Instant now, ZoneId zone) {
        ReadyCheck check = new ReadyCheck(draft);
        check.subject();
        check.funding();
        check.applicants();
        check.calendar(now, zone);
        check.selection();
        check.form();
        check.rules();
        return List.copyOf(check.lacks);
    }

    /** Tells whether nothing stands in the way of publication. */
    public static boolean isReady(List<Lack> lacks) {
        return lacks.stream().noneMatch(Lack::blocks);
    }

    private void missing(CallPart part, boolean isMissing, String key, Object... arguments) {
        if (isMissing) {
            lacks.add(new Lack(part, key, List.of(arguments), true));
        }
    }

    private void better(CallPart part, boolean applies, String key, Object... arguments) {
        if (applies) {
            lacks.add(new Lack(part, key, List.of(arguments), false));
        }
    }

    private boolean isForMoney() {
        return sheet.subject().kind() == CallKind.PROJECTS;
    }

    private void subject() {
        missing(CallPart.SUBJECT, sheet.subject().title().isBlank(), "ready.title");
        missing(CallPart.SUBJECT, sheet.subject().summary().isBlank(), "ready.summary");
        missing(CallPart.SUBJECT, sheet.subject().contact().isBlank(), "ready.contact");
        better(CallPart.SUBJECT, sheet.subject().themes().isEmpty(), "ready.themes");
    }

    private void funding() {
        Funding funding = sheet.funding();
        missing(CallPart.FUNDING, funding.lead().name().isBlank(), "ready.funder");
        missing(CallPart.FUNDING, isForMoney() && funding.amount().equals(Money.ZERO), "ready.amount");
        missing(CallPart.FUNDING, isForMoney() && funding.aid().isBlank(), "ready.aid");
        Money shares = funding.funders().stream().map(Funder::share).reduce(Money.ZERO, Money::plus);
        missing(
                CallPart.FUNDING,
                !shares.equals(Money.ZERO) && !shares.equals(funding.amount()),
                "ready.shares",
                shares,
                funding.amount());
    }

    private void applicants() {
        missing(CallPart.APPLICANTS, sheet.applicants().words().isBlank(), "ready.applicants");
    }

    private void calendar(Instant now, ZoneId zone) {
        missing(CallPart.CALENDAR, !draft.written().contains(CallPart.CALENDAR), "ready.calendar");
        missing(
                CallPart.CALENDAR,
                draft.isNew() && !sheet.calendar().closing(zone).isAfter(now),
                "ready.closed",
                sheet.calendar().closesOn());
        better(
                CallPart.CALENDAR,
                sheet.calendar().milestone(Milestone.Kind.DECISION).isEmpty(),
                "ready.decision");
    }

    private void selection() {
        missing(CallPart.SELECTION, sheet.selection().chosenBy().isBlank(), "ready.chosen-by");
        missing(CallPart.SELECTION, isForMoney() && sheet.selection().criteria().isEmpty(), "ready.criteria");
        better(
                CallPart.SELECTION,
                sheet.selection().anonymous() && sheet.form().fields().noneMatch(FormField::identifying),
                "ready.anonymous");
    }

    private void form() {
        ApplicationForm form = sheet.form();
        better(CallPart.FORM, form.sections().isEmpty(), "ready.no-form");
        for (FormSection section : form.sections()) {
            missing(CallPart.FORM, section.fields().isEmpty(), "ready.empty-section", section.title());
        }
        boolean budget = form.fields().anyMatch(field -> field.kind() == FieldKind.BUDGET);
        missing(CallPart.FUNDING, budget && sheet.funding().rules().categories().isEmpty(), "ready.categories");
        form.fields()
                .filter(field -> field.condition().isPresent())
                .forEach(field -> form.field(field.condition().get().field())
                        .ifPresent(other -> missing(
                                CallPart.FORM,
                                !answersOf(other, field.condition().get().values()),
                                "ready.condition",
                                field.label(),
                                other.label())));
    }

    private static boolean answersOf(FormField field, List<String> values) {
        List<String> known =
                field.kind() == FieldKind.YES_NO ? List.of(FormAnswers.YES, FormAnswers.NO) : field.options();
        return known.isEmpty() || known.containsAll(values);
    }

    private void rules() {
        boolean budget = sheet.form().fields().anyMatch(field -> field.kind() == FieldKind.BUDGET);
        for (EligibilityRule rule : sheet.eligibility()) {
            boolean onBudget = rule.fact() == Fact.RATE || rule.fact() == Fact.COSTS || rule.fact() == Fact.REQUESTED;
            missing(
                    CallPart.RULES,
                    onBudget && !budget && !sheet.form().sections().isEmpty(),
                    "ready.rule-budget",
                    rule.reason());
            if (rule.fact() == Fact.ANSWER) {
                answerRule(rule);
            }
        }
    }

    private void answerRule(EligibilityRule rule) {
        sheet.form()
                .field(rule.field())
                .ifPresentOrElse(
                        field -> missing(
                                CallPart.RULES,
                                !RuleTests.ofAnswer(field.kind()).contains(rule.test())
                                        || (!field.options().isEmpty()
                                                && !field.options().containsAll(rule.values())),
                                "ready.rule-answer",
                                rule.reason(),
                                field.label()),
                        () -> missing(CallPart.RULES, true, "ready.rule-field", rule.reason()));
    }
}
