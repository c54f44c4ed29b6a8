package org.territoireouvert.consultation.web.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.profile.Census;
import org.territoireouvert.consultation.profile.CensusRepository;
import org.territoireouvert.consultation.profile.Question;

/** The figures of the census as staff type them: a number for each band, and one line for each place. */
final class CensusForm {

    static final String PLACES = "places";
    static final String SOURCE = "source";

    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_PLACES = 20_000;
    private static final int LONGEST_NAME = 80;
    private static final String NUMBER = "[0-9]{1,9}";
    private static final String BLANKS = "[\\s\\u00a0\\u202f]+";

    private CensusForm() {}

    private static String field(Question question, String band) {
        return question.name() + "-" + band;
    }

    static FormInput filled(Census census) {
        FormInput form = FormInput.empty().prefill(SOURCE, census.source());
        for (Question question : List.of(Question.AGE, Question.GENDER)) {
            census.of(question)
                    .forEach((band, inhabitants) -> form.prefill(field(question, band), Integer.toString(inhabitants)));
        }
        return form.prefill(
                PLACES,
                census.of(Question.PLACE).entrySet().stream()
                        .map(place -> place.getKey() + " ; " + place.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** Reads the figures; the form says what is wrong. */
    static Census read(FormInput form) {
        String source = form.optional(SOURCE, LONGEST_SOURCE);
        Map<Question, Map<String, Integer>> inhabitants = new EnumMap<>(Question.class);
        inhabitants.put(Question.AGE, bands(form, Question.AGE));
        inhabitants.put(Question.GENDER, bands(form, Question.GENDER));
        inhabitants.put(Question.PLACE, places(form));
        return new Census(source, inhabitants);
    }

    private static Map<String, Integer> bands(FormInput form, Question question) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        List<String> empty = new ArrayList<>();
        for (String band : question.counted()) {
            String typed = form.optional(field(question, band), LONGEST_NUMBER);
            if (typed.isEmpty()) {
                empty.add(field(question, band));
            } else {
                number(typed)
                        .ifPresentOrElse(
                                figure -> figures.put(band, figure),
                                () -> form.error(field(question, band), "census.number", typed));
            }
        }
        if (!figures.isEmpty()) {
            empty.forEach(field -> form.error(field, "census.missing"));
        }
        return figures;
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed.replaceAll(BLANKS, ""))
                .filter(digits -> digits.matches(NUMBER))
                .map(Integer::valueOf);
    }

    private static Map<String, Integer> places(FormInput form) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String line : form.optional(PLACES, LONGEST_PLACES).lines().toList()) {
            if (!line.isBlank() && form.errorOf(PLACES).isEmpty()) {
                place(form, line, places);
            }
        }
        if (places.size() > CensusRepository.MOST_PLACES) {
            form.error(PLACES, "census.places.many", CensusRepository.MOST_PLACES);
        }
        return places;
    }

    private static void place(FormInput form, String line, Map<String, Integer> places) {
        int end = line.lastIndexOf(';');
        String name =
                end < 0 ? "" : line.substring(0, end).replaceAll(BLANKS, " ").strip();
        Optional<Integer> figure = end < 0 ? Optional.empty() : number(line.substring(end + 1));
        if (name.isEmpty() || name.length() > LONGEST_NAME || figure.isEmpty()) {
            form.error(PLACES, "census.places.line", line.strip());
        } else if (places.put(name, figure.get()) != null) {
            form.error(PLACES, "census.places.twice", name);
        }
    }
}
