package org.territoireouvert.consultation.questionnaire.result;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Hundredths;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;

/** The counts of all answers to a questionnaire. */
public final class Counts {

    private final Map<String, Map<String, Count>> counts = new HashMap<>();

    /** Holds counts; those of the same question and key are added up. */
    public Counts(List<Count> all) {
        all.forEach(count -> counts.computeIfAbsent(count.question(), question -> new TreeMap<>())
                .merge(count.key(), count, Count::plus));
    }

    /** Returns how many people sent answers. */
    public long people() {
        return people("", "");
    }

    /** Returns how many people answered a question. */
    public long people(String question) {
        return people(question, "");
    }

    /** Returns how many people are counted under a key. */
    public long people(String question, String key) {
        return count(question, key).people();
    }

    /** Returns how many files answer a question. */
    public long files(String question) {
        return count(question, "").total() / Hundredths.ONE;
    }

    /** Returns the count under a key; nobody when there is none. */
    public Count count(String question, String key) {
        return counts.getOrDefault(question, Map.of()).getOrDefault(key, new Count(question, key, 0, 0));
    }

    /** Returns the keys under which somebody is counted, in order. */
    public List<String> keys(String question) {
        Set<Map.Entry<String, Count>> all =
                counts.getOrDefault(question, Map.of()).entrySet();
        return all.stream()
                .filter(entry -> !entry.getKey().isEmpty() && entry.getValue().people() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns how the numbers of a scale or a number lie; exact for scales, else exact to the width of a class. */
    public Distribution distribution(Question question) {
        Map<Long, Long> people = new TreeMap<>();
        long unit = question.kind() == QuestionKind.SCALE ? Hundredths.ONE : 1;
        keys(question.id()).forEach(key -> people.put(Long.parseLong(key) * unit, people(question.id(), key)));
        return new Distribution(people, count(question.id(), "").total());
    }

    /**
     * How a choice was ranked.
     *
     * @param mean its mean rank, from 1 for the best: the order by Borda's method
     * @param first how many people ranked it first
     */
    public record Ranked(Choice choice, double mean, long first) {}

    /** Returns the choices of a ranking that somebody could rank, the best first. */
    public List<Ranked> ranking(Question question) {
        return question.choices().stream()
                .filter(choice -> people(question.id(), choice.id()) > 0)
                .map(choice -> new Ranked(
                        choice,
                        count(question.id(), choice.id()).total() / 2.0 / people(question.id(), choice.id()),
                        people(question.id(), CountAnswers.first(choice.id()))))
                .sorted(Comparator.comparingDouble(Ranked::mean))
                .toList();
    }
}
