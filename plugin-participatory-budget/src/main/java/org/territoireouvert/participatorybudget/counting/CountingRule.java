package org.territoireouvert.participatorybudget.counting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fix everything that decides an outcome (règle de dépouillement). Publish {@link #words()} before the vote opens.
 *
 * @param completion has an effect on equal shares only
 * @param overflow has an effect on greedy methods only
 */
public record CountingRule(
        Method method, Completion completion, Overflow overflow, TieBreak tie, Set<Safeguard> safeguards) {

    private static final List<String> KEYS = List.of("completion", "on-overflow", "tie", "safeguards");

    public CountingRule {
        safeguards = safeguards.isEmpty() ? Set.of() : Set.copyOf(safeguards);
    }

    /** Create a rule without completion or safeguards that skips what does not fit; ties by cost, votes, id. */
    public static CountingRule of(Method method) {
        return new CountingRule(method, Completion.NONE, Overflow.SKIP, TieBreak.EQUAL_SHARES, Set.of());
    }

    /**
     * Create a rule from published names; an empty text stands for the default of {@link #of(Method)}.
     *
     * @throws UnknownRuleException when a name is not known
     */
    public static CountingRule of(String rule, String completion, String overflow, String tie) {
        CountingRule plain = of(Method.of(rule));
        return new CountingRule(
                plain.method,
                completion.isEmpty() ? plain.completion : Completion.parse(completion),
                overflow.isEmpty() ? plain.overflow : Overflow.of(overflow),
                tie.isEmpty() ? plain.tie : TieBreak.parse(tie),
                Set.of());
    }

    /**
     * Read what {@link #words()} wrote: the rule, then {@code key=value} in any order, separated by spaces.
     *
     * @throws UnknownRuleException when a name is not known
     */
    public static CountingRule parse(String text) {
        String[] words = text.strip().split("\\s+");
        Map<String, String> values = new HashMap<>();
        for (String word : List.of(words).subList(1, words.length)) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2 || !KEYS.contains(parts[0]) || values.put(parts[0], parts[1]) != null) {
                throw new UnknownRuleException("setting", word, KEYS);
            }
        }
        CountingRule rule = of(
                words[0],
                values.getOrDefault("completion", ""),
                values.getOrDefault("on-overflow", ""),
                values.getOrDefault("tie", ""));
        Set<Safeguard> safeguards = EnumSet.noneOf(Safeguard.class);
        String named = values.getOrDefault("safeguards", "");
        if (!named.isEmpty()) {
            for (String word : named.split(",")) {
                safeguards.add(Safeguard.of(word));
            }
        }
        return rule.withSafeguards(safeguards);
    }

    /** Return the rule in words that {@link #parse} reads, settings without effect left out. */
    public String words() {
        List<String> words = new ArrayList<>(List.of(method.word()));
        if (method.family() == Method.Family.EQUAL_SHARES) {
            words.add("completion=" + completion.word());
        }
        if (method.family() == Method.Family.GREEDY || method.family() == Method.Family.DENSITY) {
            words.add("on-overflow=" + overflow.word());
        }
        words.add("tie=" + tie.words());
        if (!safeguards.isEmpty()) {
            words.add("safeguards="
                    + safeguards.stream().sorted().map(Safeguard::word).collect(Collectors.joining(",")));
        }
        return String.join(" ", words);
    }

    /** Return the same rule with these safeguards and no others. */
    public CountingRule withSafeguards(Set<Safeguard> others) {
        return new CountingRule(method, completion, overflow, tie, others);
    }

    /** Return the same rule with another completion. */
    public CountingRule withCompletion(Completion other) {
        return new CountingRule(method, other, overflow, tie, safeguards);
    }

    /** Return the same rule with another order of ties. */
    public CountingRule withTie(TieBreak other) {
        return new CountingRule(method, completion, overflow, other, safeguards);
    }

    boolean has(Safeguard safeguard) {
        return safeguards.contains(safeguard);
    }
}
