package org.territoireouvert.consultation.web.questionnaire.result;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Hundredths;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.result.Counts;
import org.territoireouvert.consultation.questionnaire.result.CrossTable;
import org.territoireouvert.consultation.questionnaire.result.Distribution;

/** Makes charts and tables of counts. */
final class DrawResults {

    private static final int MOST_BANDS = 12;
    private static final int MOST_MONTHS = 24;
    private static final int MOST_SQUARES = PlaceMap.MOST;
    private static final double QUARTER = 0.25;
    private static final double HALF = 0.5;

    private final Counts counts;
    private final Locale locale;
    private final String mapCaption;
    private final Optional<Boundary> boundary;

    /** Draws for readers of a language. */
    DrawResults(Counts counts, Locale locale, String mapCaption, Optional<Boundary> boundary) {
        this.counts = counts;
        this.locale = locale;
        this.mapCaption = mapCaption;
        this.boundary = boundary;
    }

    /** Returns the results of all questions, those that are not asked any more last and only when somebody answered them. */
    List<QuestionResult> of(Questionnaire questionnaire) {
        List<QuestionResult> results = new ArrayList<>();
        questionnaire.questions().stream()
                .sorted(Comparator.comparing(Question::retired))
                .filter(question -> !question.retired() || counts.people(question.id()) > 0)
                .forEach(question -> results.add(result(question, results.size() + 1)));
        return results;
    }

    private QuestionResult result(Question question, int number) {
        long answered = counts.people(question.id());
        Function<List<Bar>, QuestionResult> plain = bars -> QuestionResult.of(question, number, answered, bars);
        return switch (question.kind()) {
            case SINGLE, MULTIPLE -> plain.apply(choices(question, "", answered));
            case SCALE -> withFigures(plain.apply(scale(question, answered)), question);
            case NUMBER -> withFigures(plain.apply(bands(question, answered)), question);
            case DATE -> plain.apply(days(question, answered));
            case MATRIX -> plain.apply(List.of()).withGrid(grid(question));
            case RANKING ->
                plain.apply(List.of())
                        .withRanking(counts.ranking(question).stream()
                                .map(one -> new QuestionResult.RankedChoice(
                                        one.choice().words(), rounded(one.mean()), one.first()))
                                .toList());
            case SHORT_TEXT, LONG_TEXT -> plain.apply(List.of());
            case FILE -> plain.apply(List.of()).withFiles(counts.files(question.id()));
            case PLACE -> squares(question, number, answered);
        };
    }

    /** Choices that are not offered any more are shown as long as somebody chose them. */
    private List<Bar> choices(Question question, String row, long base) {
        return question.choices().stream()
                .filter(choice -> !choice.retired() || people(question, row, choice) > 0)
                .map(choice -> Bar.of(choice.words(), people(question, row, choice), base, choice.retired()))
                .toList();
    }

    private long people(Question question, String row, Choice choice) {
        return counts.people(question.id(), row + choice.id());
    }

    private List<Bar> scale(Question question, long base) {
        return LongStream.rangeClosed(
                        question.bounds().least(), question.bounds().most())
                .mapToObj(Long::toString)
                .map(step -> Bar.of(step, counts.people(question.id(), step), base, false))
                .toList();
    }

    private QuestionResult withFigures(QuestionResult result, Question question) {
        Distribution numbers = counts.distribution(question);
        return numbers.isEmpty()
                ? result
                : result.with(new QuestionResult.Figures(
                        rounded(numbers.mean()),
                        numbers.quantile(HALF),
                        numbers.quantile(QUARTER),
                        numbers.quantile(1 - QUARTER)));
    }

    private static double rounded(double number) {
        return Math.round(number * Hundredths.ONE) / (double) Hundredths.ONE;
    }

    private List<Bar> bands(Question question, long base) {
        return counts.distribution(question).bands(MOST_BANDS, Hundredths.ONE).stream()
                .map(band -> Bar.of(label(band), band.people(), base, false))
                .toList();
    }

    private static String label(Distribution.Band band) {
        long last = band.below() - Hundredths.ONE;
        return last <= band.from()
                ? Hundredths.text(band.from())
                : Hundredths.text(band.from()) + " – " + Hundredths.text(last);
    }

    /** Months while they are few, else years. */
    private List<Bar> days(Question question, long base) {
        List<String> months = counts.keys(question.id());
        if (months.size() <= MOST_MONTHS) {
            DateTimeFormatter format = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
            return months.stream()
                    .map(month -> Bar.of(
                            YearMonth.parse(month).format(format), counts.people(question.id(), month), base, false))
                    .toList();
        }
        Map<String, Long> years = new TreeMap<>();
        months.forEach(month ->
                years.merge(month.substring(0, month.indexOf('-')), counts.people(question.id(), month), Long::sum));
        return years.entrySet().stream()
                .map(year -> Bar.of(year.getKey(), year.getValue(), base, false))
                .toList();
    }

    private List<QuestionResult.GridRow> grid(Question question) {
        return question.rows().stream()
                .map(row -> {
                    String prefix = row.id() + "=";
                    long base = question.choices().stream()
                            .mapToLong(choice -> people(question, prefix, choice))
                            .sum();
                    List<Bar> cells = question.choices().stream()
                            .map(choice ->
                                    Bar.of(choice.words(), people(question, prefix, choice), base, choice.retired()))
                            .toList();
                    return new QuestionResult.GridRow(row.words(), cells);
                })
                .toList();
    }

    /** Squares in which somebody could be recognised are not shown. */
    private QuestionResult squares(Question question, int number, long answered) {
        List<String> keys = counts.keys(question.id());
        List<String> shown = keys.stream()
                .filter(key -> counts.people(question.id(), key) >= CrossTable.THRESHOLD)
                .sorted(Comparator.comparingLong((String key) -> -counts.people(question.id(), key))
                        .thenComparing(Function.identity()))
                .limit(MOST_SQUARES)
                .toList();
        List<Bar> bars = new ArrayList<>();
        List<PlaceMap.Mark> marks = new ArrayList<>();
        for (String key : shown) {
            bars.add(Bar.of(key.replace(" ", ", "), counts.people(question.id(), key), answered, false));
            String place = Integer.toString(bars.size());
            String[] degrees = key.split(" ");
            marks.add(new PlaceMap.Mark(
                    place,
                    Long.toString(counts.people(question.id(), key)),
                    "#lieu-" + question.id() + "-" + place,
                    new Coordinates(degrees[0], degrees[1])));
        }
        return QuestionResult.of(question, number, answered, bars)
                .with(PlaceMap.of(mapCaption, marks, boundary), keys.size() - shown.size());
    }
}
