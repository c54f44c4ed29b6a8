package org.territoireouvert.consultation.questionnaire.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Bounds;
import org.territoireouvert.consultation.questionnaire.CheckAnswers;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Hundredths;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.Questionnaire;

/** Tells what the answers of one person add to the counts. */
public final class CountAnswers {

    /** Into how many classes numbers are counted at most: so many rows a question has in the storage. */
    static final int MOST_CLASSES = 2_000;

    private static final int MONTH = "2026-11".length();
    private static final int SQUARE_DECIMALS = 2;

    private CountAnswers() {}

    /**
     * Returns what answers add.
     *
     * @param questionnaire the version that was answered
     * @param counted answers without problems to questions that are shown
     */
    public static List<Count> of(Questionnaire questionnaire, Answers counted) {
        List<Count> counts = new ArrayList<>();
        counts.add(Count.one("", "", 0));
        counted.byQuestion()
                .forEach((id, answer) ->
                        questionnaire.find(id).ifPresent(question -> counts.addAll(of(question, answer))));
        return counts;
    }

    private static List<Count> of(Question question, Answer answer) {
        String id = question.id();
        return switch (question.kind()) {
            case SINGLE, MULTIPLE, MATRIX -> {
                List<Count> counts = new ArrayList<>(List.of(Count.one(id, "", 0)));
                answer.values().forEach(value -> counts.add(Count.one(id, value, 0)));
                yield counts;
            }
            case RANKING -> ranks(question, answer.values());
            case SCALE -> {
                long number = Hundredths.parse(answer.first()).orElseThrow();
                yield List.of(Count.one(id, "", number), Count.one(id, Long.toString(number / Hundredths.ONE), 0));
            }
            case NUMBER -> {
                long number = Hundredths.parse(answer.first()).orElseThrow();
                long edge = Math.floorDiv(number, width(question.bounds())) * width(question.bounds());
                yield List.of(Count.one(id, "", number), Count.one(id, Long.toString(edge), 0));
            }
            case DATE -> List.of(Count.one(id, "", 0), Count.one(id, month(answer), 0));
            case SHORT_TEXT, LONG_TEXT -> List.of(Count.one(id, "", 0));
            case PLACE -> List.of(Count.one(id, "", 0), Count.one(id, square(answer), 0));
            case FILE -> List.of(Count.one(id, "", answer.values().size() * Hundredths.ONE));
        };
    }

    /** Choices that somebody did not rank share the ranks that are left. */
    private static List<Count> ranks(Question question, List<String> ranked) {
        List<Count> counts = new ArrayList<>(List.of(Count.one(question.id(), "", 0)));
        int shared = ranked.size() + 1 + question.offered().size();
        for (Choice choice : question.offered()) {
            int place = ranked.indexOf(choice.id());
            counts.add(Count.one(question.id(), choice.id(), place < 0 ? shared : 2L * (place + 1)));
        }
        counts.add(Count.one(question.id(), first(ranked.getFirst()), 0));
        return counts;
    }

    /** Returns the key under which those are counted who ranked a choice first. */
    static String first(String choice) {
        return choice + "=1";
    }

    /** Returns how wide a class of numbers is, in hundredths: 1, 2 or 5 times a power of ten. */
    static long width(Bounds bounds) {
        long range = (bounds.most() - bounds.least()) * Hundredths.ONE;
        long power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (range / (power * factor) <= MOST_CLASSES) {
                    return power * factor;
                }
            }
            power *= 10;
        }
    }

    private static String month(Answer answer) {
        return CheckAnswers.day(answer.first()).orElseThrow().toString().substring(0, MONTH);
    }

    /** Squares of a hundredth of a degree, about a kilometre: nobody's house. */
    private static String square(Answer answer) {
        Coordinates place = CheckAnswers.place(answer).orElseThrow();
        return rounded(place.latitude()) + " " + rounded(place.longitude());
    }

    static String rounded(String degrees) {
        return new BigDecimal(degrees)
                .setScale(SQUARE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Adds up counts of the same question and key, in the order of both, without those that change nothing. */
    public static List<Count> sum(List<Count> counts) {
        Map<String, Map<String, Count>> sums = new TreeMap<>();
        counts.forEach(count -> sums.computeIfAbsent(count.question(), question -> new TreeMap<>())
                .merge(count.key(), count, Count::plus));
        return sums.values().stream()
                .flatMap(ofQuestion -> new LinkedHashMap<>(ofQuestion).values().stream())
                .filter(count -> count.people() != 0 || count.total() != 0)
                .toList();
    }
}
