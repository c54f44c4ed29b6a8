package org.territoireouvert.calls.web.sending;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Test;
import org.territoireouvert.calls.model.eligibility.RuleResult;
import org.territoireouvert.calls.model.form.FormField;

/**
 * A rule of the call, and whether an application meets it; drawn by {@code calls-part-eligibility}.
 *
 * @param words what is asked
 * @param found what the application says, empty when nothing
 * @param reason what to do, empty when the rule is met
 */
public record RuleView(Badge badge, String words, String found, String reason) {

    /** Says what the rules of a call say of an application. */
    public static List<RuleView> of(PluginContext context, Locale locale, CallSheet sheet, List<RuleResult> results) {
        return results.stream()
                .map(result -> of(context, locale, sheet, result))
                .toList();
    }

    private static RuleView of(PluginContext context, Locale locale, CallSheet sheet, RuleResult result) {
        EligibilityRule rule = result.rule();
        Badge.Tone tone = switch (result.outcome()) {
            case MET -> Badge.Tone.OPEN;
            case NOT_MET -> Badge.Tone.ERR;
            case UNKNOWN -> Badge.Tone.SOON;
        };
        String name = code(result.outcome());
        Badge badge = new Badge(tone, context.messages().format(locale, "sending.outcome." + name));
        String found = result.found().isEmpty()
                ? ""
                : context.messages().format(locale, "sending.found", values(context, locale, rule, result.found()));
        return new RuleView(
                badge,
                words(context, locale, sheet, rule),
                found,
                switch (result.outcome()) {
                    case MET -> "";
                    case NOT_MET -> rule.reason();
                    case UNKNOWN -> context.messages().format(locale, "sending.outcome.unknown.hint");
                });
    }

    private static String words(PluginContext context, Locale locale, CallSheet sheet, EligibilityRule rule) {
        String fact = rule.fact() == EligibilityRule.Fact.ANSWER
                ? sheet.form().field(rule.field()).map(FormField::label).orElse(rule.field())
                : context.messages().format(locale, "sending.fact." + code(rule.fact()));
        String test = "sending.test." + code(rule.test());
        return rule.test() == Test.GIVEN
                ? context.messages().format(locale, test, fact)
                : context.messages().format(locale, test, fact, values(context, locale, rule, rule.values()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String values(PluginContext context, Locale locale, EligibilityRule rule, List<String> values) {
        return values.stream().map(value -> value(context, locale, rule, value)).collect(Collectors.joining(", "));
    }

    private static String value(PluginContext context, Locale locale, EligibilityRule rule, String value) {
        return switch (rule.fact()) {
            case MEMBERS, KINDS_OF_MEMBERS, ANSWER -> value;
            case KIND_OF_MEMBER -> DocumentWords.kind(context, locale, value);
            case TERRITORY ->
                context.service(Territories.class)
                        .find(value)
                        .map(Territory::label)
                        .orElse(value);
            case RATE ->
                context.messages()
                        .format(
                                locale,
                                "sending.percent",
                                locale.getLanguage().equals("en") ? value : value.replace('.', ','));
            case REQUESTED, COSTS -> money(context, locale, value);
        };
    }

    private static String money(PluginContext context, Locale locale, String value) {
        try {
            return context.messages()
                    .format(locale, "sending.plain", Money.of(new BigDecimal(value.replace(',', '.'))));
        } catch (ArithmeticException | NumberFormatException asItIs) {
            return value;
        }
    }
}
