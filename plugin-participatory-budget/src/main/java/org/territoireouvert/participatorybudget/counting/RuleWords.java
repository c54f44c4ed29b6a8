package org.territoireouvert.participatorybudget.counting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.participatorybudget.counting.judgment.MissingJudgments;

/** Writes a rule in the words that are published before a vote, and reads them. */
final class RuleWords {

    private static final String COMPLETION = "completion";
    private static final String OVERFLOW = "on-overflow";
    private static final String TIE = "tie";
    private static final String MISSING = "missing";
    private static final String GRADES = "grades";
    private static final String LEAST_GRADE = "least-grade";
    private static final String LEAST_JUDGES = "least-judges";
    private static final String LISTS = "lists";
    private static final String QUOTA = "quota";
    private static final String MOST = "most";
    private static final String TOP = "top";
    private static final String SAFEGUARDS = "safeguards";
    private static final List<String> KEYS = List.of(
            COMPLETION, OVERFLOW, TIE, MISSING, GRADES, LEAST_GRADE, LEAST_JUDGES, LISTS, QUOTA, MOST, TOP, SAFEGUARDS);

    private static final String WHOLE = "whole";
    private static final String SEPARATE = "separate";
    private static final String NUMBER = "\\d{1,7}";

    private RuleWords() {}

    static CountingRule parse(String text) {
        String[] words = text.strip().split("\\s+");
        Map<String, String> values = new HashMap<>();
        for (String word : List.of(words).subList(1, words.length)) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2 || !KEYS.contains(parts[0]) || values.put(parts[0], parts[1]) != null) {
                throw new UnknownRuleException("setting", word, KEYS);
            }
        }
        return rule(words[0], values);
    }

    static CountingRule rule(String method, Map<String, String> values) {
        CountingRule plain = CountingRule.of(Method.of(method));
        String completion = values.getOrDefault(COMPLETION, "");
        String overflow = values.getOrDefault(OVERFLOW, "");
        String tie = values.getOrDefault(TIE, "");
        return new CountingRule(
                plain.method(),
                completion.isEmpty() ? plain.completion() : Completion.parse(completion),
                overflow.isEmpty() ? plain.overflow() : Overflow.of(overflow),
                tie.isEmpty() ? plain.tie() : TieBreak.parse(tie),
                safeguards(values.getOrDefault(SAFEGUARDS, "")),
                judging(values),
                division(values));
    }

    private static Set<Safeguard> safeguards(String named) {
        Set<Safeguard> safeguards = EnumSet.noneOf(Safeguard.class);
        if (!named.isEmpty()) {
            for (String word : named.split(",")) {
                safeguards.add(Safeguard.of(word));
            }
        }
        return safeguards;
    }

    private static Judging judging(Map<String, String> values) {
        String missing = values.getOrDefault(MISSING, "");
        try {
            return new Judging(
                    missing.isEmpty() ? MissingJudgments.NORMALIZED : MissingJudgments.of(missing),
                    number(values, GRADES),
                    number(values, LEAST_GRADE),
                    number(values, LEAST_JUDGES));
        } catch (UnknownRuleException unknown) {
            throw unknown;
        } catch (IllegalArgumentException impossible) {
            throw new UnknownRuleException(
                    LEAST_GRADE, values.getOrDefault(LEAST_GRADE, ""), List.of("0 up to one less than grades"));
        }
    }

    private static Division division(Map<String, String> values) {
        String lists = values.getOrDefault(LISTS, WHOLE);
        if (!lists.equals(WHOLE) && !lists.equals(SEPARATE)) {
            throw new UnknownRuleException(LISTS, lists, List.of(WHOLE, SEPARATE));
        }
        return new Division(
                lists.equals(SEPARATE),
                Places.parse(QUOTA, values.getOrDefault(QUOTA, "")),
                Places.parse(MOST, values.getOrDefault(MOST, "")),
                number(values, TOP));
    }

    private static int number(Map<String, String> values, String key) {
        String text = values.getOrDefault(key, "0");
        if (!text.matches(NUMBER)) {
            throw new UnknownRuleException(key, text, List.of("a whole number"));
        }
        return Integer.parseInt(text);
    }

    static String of(CountingRule rule) {
        List<String> words = new ArrayList<>(List.of(rule.method().word()));
        boolean top = rule.method().family().ranks() && rule.division().top() > 0;
        if (rule.method().family() == Method.Family.EQUAL_SHARES) {
            words.add(COMPLETION + "=" + rule.completion().word());
        }
        if (rule.method().family() == Method.Family.JUDGMENT) {
            words.add(MISSING + "=" + rule.judging().missing().word());
            add(words, GRADES, rule.judging().grades());
            add(words, LEAST_GRADE, rule.judging().leastGrade());
            add(words, LEAST_JUDGES, rule.judging().leastJudges());
        }
        if (rule.method().family().ranks() && !top) {
            words.add(OVERFLOW + "=" + rule.overflow().word());
        }
        words.add(TIE + "=" + rule.tie().words());
        addDivision(words, rule.division(), top);
        if (!rule.safeguards().isEmpty()) {
            words.add(SAFEGUARDS + "="
                    + rule.safeguards().stream().sorted().map(Safeguard::word).collect(Collectors.joining(",")));
        }
        return String.join(" ", words);
    }

    private static void addDivision(List<String> words, Division division, boolean top) {
        if (division.separate()) {
            words.add(LISTS + "=" + SEPARATE);
        }
        if (!division.quota().isEmpty()) {
            words.add(QUOTA + "=" + division.quota().word());
        }
        if (!division.most().isEmpty()) {
            words.add(MOST + "=" + division.most().word());
        }
        if (top) {
            add(words, TOP, division.top());
        }
    }

    private static void add(List<String> words, String key, int number) {
        if (number > 0) {
            words.add(key + "=" + number);
        }
    }
}
