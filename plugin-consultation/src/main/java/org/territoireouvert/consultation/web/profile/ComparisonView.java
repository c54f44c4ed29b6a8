package org.territoireouvert.consultation.web.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.consultation.profile.PublishedCounts;
import org.territoireouvert.consultation.profile.Question;

/**
 * The participants beside the inhabitants, by the bands of a question.
 *
 * @param code of the question
 * @param answers how many answered it
 */
public record ComparisonView(String code, String title, int answers, List<Line> lines) {

    private static final int HUNDRED = 100;

    /**
     * A band.
     *
     * @param people how many participants; empty where it is hidden
     * @param percent of the participants who answered
     * @param inhabitants how many live there; empty where the census does not count them
     * @param percentOfInhabitants of all whom the census counts
     */
    public record Line(
            String name, OptionalInt people, int percent, OptionalInt inhabitants, int percentOfInhabitants) {}

    static ComparisonView of(
            Question question,
            PublishedCounts counts,
            Map<String, Integer> inhabitants,
            Messages messages,
            Locale locale) {
        long all = inhabitants.values().stream().mapToLong(Integer::longValue).sum();
        return new ComparisonView(
                question.name(),
                messages.format(locale, "profile." + question.name()),
                counts.total(),
                counts.people().entrySet().stream()
                        .map(entry -> {
                            int living = inhabitants.getOrDefault(entry.getKey(), 0);
                            OptionalInt people = entry.getValue();
                            return new Line(
                                    name(question, entry.getKey(), messages, locale),
                                    people,
                                    percent(people.orElse(0), counts.total()),
                                    inhabitants.containsKey(entry.getKey())
                                            ? OptionalInt.of(living)
                                            : OptionalInt.empty(),
                                    percent(living, all));
                        })
                        .toList());
    }

    /** Returns the words of a band: those that staff wrote, for a place. */
    static String name(Question question, String band, Messages messages, Locale locale) {
        return question.bands().isEmpty() ? band : messages.format(locale, "profile." + question.name() + "." + band);
    }

    private static int percent(long part, long all) {
        return all == 0 ? 0 : (int) Math.round((double) HUNDRED * part / all);
    }
}
