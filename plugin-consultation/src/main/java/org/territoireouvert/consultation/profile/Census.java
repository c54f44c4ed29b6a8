package org.territoireouvert.consultation.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many inhabitants there are of each band.
 *
 * @param source from where the figures come, with their year; empty when nobody said
 * @param inhabitants by question and band, in the order of the bands; questions without figures are left out
 */
public record Census(String source, Map<Question, Map<String, Integer>> inhabitants) {

    /** No figures. */
    public static final Census NONE = new Census("", Map.of());

    /** Copies the figures; refuses negative ones. */
    public Census {
        Map<Question, Map<String, Integer>> copy = new EnumMap<>(Question.class);
        inhabitants.forEach((question, figures) -> {
            if (figures.values().stream().anyMatch(figure -> figure < 0)) {
                throw new IllegalArgumentException("No band has a negative number of inhabitants: " + figures);
            }
            if (!figures.isEmpty()) {
                copy.put(question, Collections.unmodifiableMap(new LinkedHashMap<>(figures)));
            }
        });
        inhabitants = Collections.unmodifiableMap(copy);
    }

    /** Returns the questions that are asked: those whose answers can be compared with something. */
    public List<Question> asked() {
        return List.copyOf(inhabitants.keySet());
    }

    /** Returns the figures of a question by band; none when it is not asked. */
    public Map<String, Integer> of(Question question) {
        return inhabitants.getOrDefault(question, Map.of());
    }

    /** Returns the answers to a question to choose from, in their order; none when it is not asked. */
    public List<String> bands(Question question) {
        if (!inhabitants.containsKey(question)) {
            return List.of();
        }
        return question.bands().isEmpty() ? List.copyOf(of(question).keySet()) : question.bands();
    }
}
