package org.territoireouvert.participatorybudget.counting;

import java.util.Map;
import java.util.Set;

/**
 * Fix everything that decides an outcome (règle de dépouillement). Publish {@link #words()} before the vote opens.
 *
 * @param completion has an effect on equal shares only
 * @param overflow has an effect on methods that rank only
 * @param judging has an effect on majority judgment only
 */
public record CountingRule(
        Method method,
        Completion completion,
        Overflow overflow,
        TieBreak tie,
        Set<Safeguard> safeguards,
        Judging judging,
        Division division) {

    public CountingRule {
        safeguards = safeguards.isEmpty() ? Set.of() : Set.copyOf(safeguards);
    }

    /** Create a rule without completion or safeguards that skips what does not fit; ties by cost, votes, id. */
    public static CountingRule of(Method method) {
        return new CountingRule(
                method, Completion.NONE, Overflow.SKIP, TieBreak.EQUAL_SHARES, Set.of(), Judging.PLAIN, Division.WHOLE);
    }

    /**
     * Create a rule from published names; an empty text stands for the default of {@link #of(Method)}.
     *
     * @throws UnknownRuleException when a name is not known
     */
    public static CountingRule of(String rule, String completion, String overflow, String tie) {
        return RuleWords.rule(rule, Map.of("completion", completion, "on-overflow", overflow, "tie", tie));
    }

    /**
     * Read what {@link #words()} wrote: the rule, then {@code key=value} in any order, separated by spaces.
     *
     * @throws UnknownRuleException when a name is not known
     */
    public static CountingRule parse(String text) {
        return RuleWords.parse(text);
    }

    /** Return the rule in words that {@link #parse} reads, settings without effect left out. */
    public String words() {
        return RuleWords.of(this);
    }

    /** Return the same rule with these safeguards and no others. */
    public CountingRule withSafeguards(Set<Safeguard> others) {
        return new CountingRule(method, completion, overflow, tie, others, judging, division);
    }

    /** Return the same rule with another completion. */
    public CountingRule withCompletion(Completion other) {
        return new CountingRule(method, other, overflow, tie, safeguards, judging, division);
    }

    /** Return the same rule with another order of ties. */
    public CountingRule withTie(TieBreak other) {
        return new CountingRule(method, completion, overflow, other, safeguards, judging, division);
    }

    /**
     * Return the same rule with the seed that its lot waited for; the same rule when it waits for none.
     *
     * @param seed drawn in public, see {@link TieBreak}
     */
    public CountingRule withSeed(String seed) {
        return withTie(tie.withSeed(seed));
    }

    /** Return the same rule with another division into lists. */
    public CountingRule withDivision(Division other) {
        return new CountingRule(method, completion, overflow, tie, safeguards, judging, other);
    }

    /** Return the rule by which the first of each list are found: by score, never beyond the money, nobody without support. */
    CountingRule ofQuota() {
        Overflow within = overflow == Overflow.STOP_80 ? Overflow.STOP : overflow;
        return new CountingRule(
                method.ranking(),
                Completion.NONE,
                within,
                tie,
                Safeguard.thatFilter(safeguards, Safeguard.SUPPORTED_ONLY),
                judging,
                Division.WHOLE);
    }

    boolean has(Safeguard safeguard) {
        return safeguards.contains(safeguard);
    }
}
