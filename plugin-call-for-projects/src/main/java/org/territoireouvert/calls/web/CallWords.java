package org.territoireouvert.calls.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Fact;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;

/** The words of the domain in a language. */
public record CallWords(PluginContext context, Locale locale) {

    /** Returns a message. */
    public String say(String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }

    /** Returns what is called for. */
    public String kind(CallKind kind) {
        return say("kind." + kind.code());
    }

    /** Returns the heading of a part. */
    public String part(CallPart part) {
        return say("part." + part.code());
    }

    /** Returns a theme. */
    public String theme(Theme theme) {
        return say("desk.theme." + theme.name().toLowerCase(Locale.ROOT));
    }

    /** Returns a kind of organisations. */
    public String organisations(Classification kind) {
        return say("desk.organisations." + kind.code());
    }

    /** Returns a kind of fields. */
    public String field(FieldKind kind) {
        return say("desk.kind." + kind.code());
    }

    /** Returns the name of a territory. */
    public String territory(String code) {
        return context.service(Territories.class)
                .find(code)
                .map(Territory::name)
                .orElse(code);
    }

    /** Returns an amount, or words for none. */
    public String money(Money amount) {
        return say("desk.money", amount);
    }

    /** Returns an hour of the day. */
    public String hour(LocalTime hour) {
        return hour.getMinute() == 0
                ? say("desk.hour.full", hour.getHour())
                : say("desk.hour.minutes", hour.getHour(), String.format(Locale.ROOT, "%02d", hour.getMinute()));
    }

    /** Returns a rule as it will be read. */
    public String rule(EligibilityRule rule, ApplicationForm form) {
        String values = rule.values().stream()
                .map(value -> value(rule, value, form))
                .collect(Collectors.joining(say("desk.rule.or")));
        String field = form.field(rule.field()).map(FormField::label).orElse(rule.field());
        return say("rule." + ruleCode(rule), values, field);
    }

    /** Returns the word of what a rule looks at and how. */
    public static String ruleCode(EligibilityRule rule) {
        return (rule.fact().name() + "." + rule.test().name())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private String value(EligibilityRule rule, String value, ApplicationForm form) {
        return switch (rule.fact()) {
            case REQUESTED, COSTS -> amount(value);
            case KIND_OF_MEMBER ->
                Classification.of(value).map(this::organisations).orElse(value);
            case TERRITORY -> territory(value);
            case MEMBERS, KINDS_OF_MEMBERS, RATE -> value;
            case ANSWER -> answer(form.field(rule.field()).map(FormField::kind).orElse(FieldKind.TEXT), value);
        };
    }

    private String answer(FieldKind kind, String value) {
        return switch (kind) {
            case MONEY -> amount(value);
            case COMMUNE -> territory(value);
            case YES_NO -> value.equals(FormAnswers.YES) ? say("desk.yes") : say("desk.no");
            default -> say("desk.quoted", value);
        };
    }

    private String amount(String value) {
        return Money.typed(value).map(this::money).orElse(value);
    }

    /** Returns when a field is asked; empty when it always is. */
    public String condition(FormField field, ApplicationForm form) {
        return field.condition()
                .map(condition -> {
                    String label =
                            form.field(condition.field()).map(FormField::label).orElse(condition.field());
                    FieldKind kind =
                            form.field(condition.field()).map(FormField::kind).orElse(FieldKind.TEXT);
                    List<String> values = condition.values().stream()
                            .map(one -> answer(kind, one))
                            .toList();
                    return values.isEmpty()
                            ? say("desk.condition.given", label)
                            : say("desk.condition.one", label, String.join(say("desk.rule.or"), values));
                })
                .orElse("");
    }

    /** Tells whether rules can look at it. */
    public static boolean isAmount(Fact fact) {
        return fact == Fact.REQUESTED || fact == Fact.COSTS;
    }
}
