package org.territoireouvert.calls.model.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Fact;
import org.territoireouvert.calls.model.eligibility.RuleResult.Outcome;

/**
 * Holds what is known of an application against the rules of its call. A kind of member is one of several when at least one member
 * is of these kinds, and none of them when no member is. A rate is compared exactly: 70.01 % is more than 70 %.
 */
public final class CheckEligibility {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DIGITS_SHOWN = 2;

    private final BiPredicate<String, String> within;

    /**
     * Creates a check.
     *
     * @param within whether a territory, named first, is another one or lies in it; both by their codes
     */
    public CheckEligibility(BiPredicate<String, String> within) {
        this.within = within;
    }

    /** Returns what each rule says, in their order, without those that compare nothing or are about fields that are not asked. */
    public List<RuleResult> results(List<EligibilityRule> rules, EligibilityFacts facts) {
        return rules.stream()
                .filter(CheckEligibility::compares)
                .filter(rule -> rule.fact() != Fact.ANSWER || !facts.notAsked().contains(rule.field()))
                .map(rule -> result(rule, facts))
                .toList();
    }

    /** Tells whether a rule can be met or broken: its test suits its fact, its values suit its test. */
    public static boolean compares(EligibilityRule rule) {
        return switch (rule.test()) {
            case GIVEN -> true;
            case ONE_OF, NONE_OF ->
                !rule.values().isEmpty()
                        && (!isNumber(rule.fact())
                                || rule.values().stream()
                                        .allMatch(value -> number(value).isPresent()));
            case AT_LEAST, AT_MOST ->
                rule.values().size() == 1
                        && (isNumber(rule.fact()) || rule.fact() == Fact.ANSWER)
                        && (number(rule.values().getFirst()).isPresent()
                                || rule.fact() == Fact.ANSWER
                                        && day(rule.values().getFirst()).isPresent());
        };
    }

    private static boolean isNumber(Fact fact) {
        return switch (fact) {
            case MEMBERS, KINDS_OF_MEMBERS, REQUESTED, RATE, COSTS -> true;
            case KIND_OF_MEMBER, TERRITORY, ANSWER -> false;
        };
    }

    private RuleResult result(EligibilityRule rule, EligibilityFacts facts) {
        List<String> found = found(rule, facts);
        if (found.isEmpty()) {
            return new RuleResult(rule, Outcome.UNKNOWN, found);
        }
        boolean met = rule.fact() == Fact.RATE ? rate(rule, facts) : meets(rule, found);
        return new RuleResult(rule, met ? Outcome.MET : Outcome.NOT_MET, found);
    }

    private static List<String> found(EligibilityRule rule, EligibilityFacts facts) {
        List<String> kinds = facts.kinds().stream()
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .toList();
        return switch (rule.fact()) {
            case MEMBERS -> List.of(String.valueOf(facts.kinds().size()));
            case KINDS_OF_MEMBERS -> kinds.isEmpty() ? List.of() : List.of(String.valueOf(kinds.size()));
            case KIND_OF_MEMBER -> kinds;
            case TERRITORY -> facts.territory().isEmpty() ? List.of() : List.of(facts.territory());
            case REQUESTED -> amount(facts.sums().requested());
            case COSTS -> amount(facts.sums().costs());
            case RATE ->
                facts.sums().eligible().equals(Money.ZERO)
                                || facts.sums().requested().equals(Money.ZERO)
                        ? List.of()
                        : List.of(shownRate(facts).toPlainString());
            case ANSWER -> facts.answers().of(rule.field());
        };
    }

    private static List<String> amount(Money amount) {
        return amount.equals(Money.ZERO)
                ? List.of()
                : List.of(amount.toDecimal().stripTrailingZeros().toPlainString());
    }

    private static BigDecimal shownRate(EligibilityFacts facts) {
        return facts.sums()
                .requested()
                .toDecimal()
                .multiply(WHOLE)
                .divide(facts.sums().eligible().toDecimal(), DIGITS_SHOWN, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** Compares a rate with a limit as two products, which have no remainder. */
    private static boolean rate(EligibilityRule rule, EligibilityFacts facts) {
        BigDecimal asked = facts.sums().requested().toDecimal().multiply(WHOLE);
        List<Integer> orders = rule.values().stream()
                .map(limit -> number(limit).orElseThrow())
                .map(limit ->
                        asked.compareTo(limit.multiply(facts.sums().eligible().toDecimal())))
                .toList();
        return switch (rule.test()) {
            case AT_LEAST -> orders.getFirst() >= 0;
            case AT_MOST -> orders.getFirst() <= 0;
            case ONE_OF -> orders.contains(0);
            case NONE_OF -> !orders.contains(0);
            case GIVEN -> true;
        };
    }

    private boolean meets(EligibilityRule rule, List<String> found) {
        return switch (rule.test()) {
            case AT_LEAST ->
                order(found.getFirst(), rule.values().getFirst())
                        .filter(order -> order >= 0)
                        .isPresent();
            case AT_MOST ->
                order(found.getFirst(), rule.values().getFirst())
                        .filter(order -> order <= 0)
                        .isPresent();
            case ONE_OF -> found.stream().anyMatch(one -> isAmong(rule, one));
            case NONE_OF -> found.stream().noneMatch(one -> isAmong(rule, one));
            case GIVEN -> true;
        };
    }

    private boolean isAmong(EligibilityRule rule, String found) {
        return rule.values().stream().anyMatch(value -> switch (rule.fact()) {
            case TERRITORY -> within.test(found, value);
            case KIND_OF_MEMBER, ANSWER -> found.equals(value);
            case MEMBERS, KINDS_OF_MEMBERS, REQUESTED, RATE, COSTS ->
                order(found, value).filter(order -> order == 0).isPresent();
        });
    }

    /** Returns how two numbers, or two days, compare; empty when they cannot be. */
    private static Optional<Integer> order(String found, String limit) {
        Optional<BigDecimal> wanted = number(limit);
        if (wanted.isPresent()) {
            return number(found).map(number -> number.compareTo(wanted.get()));
        }
        return day(limit).flatMap(last -> day(found).map(day -> day.compareTo(last)));
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(text)
                .filter(one -> one.matches("-?[0-9]{1,15}([.,][0-9]{1,9})?"))
                .map(one -> new BigDecimal(one.replace(',', '.')));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
