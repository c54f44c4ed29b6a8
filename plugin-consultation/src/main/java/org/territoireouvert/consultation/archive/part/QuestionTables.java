package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Hundredths;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.result.Counts;
import org.territoireouvert.consultation.questionnaire.result.CrossTable;
import org.territoireouvert.consultation.questionnaire.result.Distribution;

/** What the answers to a questionnaire come to, a table for each question that is not answered in words. */
record QuestionTables(Wording wording, Counts counts) {

    private static final int MOST_BANDS = 12;
    private static final double HALF = 0.5;

    void write(Html html, Questionnaire questionnaire) throws IOException {
        html.element(Element.PARAGRAPH, wording.say("questions.results.people", counts.people()));
        List<Question> shown = questionnaire.questions().stream()
                .sorted(Comparator.comparing(Question::retired))
                .filter(question -> !question.retired() || answered(question) > 0)
                .toList();
        for (Question question : shown) {
            html.element(Element.HEADING, question.words());
            if (question.retired()) {
                html.element(Element.PARAGRAPH, wording.say("questions.retired"));
            }
            if (answered(question) == 0) {
                html.element(Element.PARAGRAPH, wording.say("questions.nobody"));
            } else {
                html.element(Element.PARAGRAPH, wording.say("questions.answered", answered(question)));
                write(html, question);
            }
        }
    }

    private long answered(Question question) {
        return counts.people(question.id());
    }

    private void write(Html html, Question question) throws IOException {
        switch (question.kind()) {
            case SINGLE, MULTIPLE ->
                table(html, question, choices(question).map(choice -> row(question, choice.words(), choice.id())));
            case SCALE -> {
                figures(html, question);
                table(
                        html,
                        question,
                        LongStream.rangeClosed(
                                        question.bounds().least(),
                                        question.bounds().most())
                                .mapToObj(Long::toString)
                                .map(step -> row(question, step, step)));
            }
            case NUMBER -> {
                figures(html, question);
                table(
                        html,
                        question,
                        counts.distribution(question).bands(MOST_BANDS, Hundredths.ONE).stream()
                                .map(band -> TableRow.of(label(band), Long.toString(band.people()))));
            }
            case DATE ->
                table(html, question, counts.keys(question.id()).stream().map(key -> row(question, key, key)));
            case MATRIX -> grid(html, question);
            case RANKING -> ranking(html, question);
            case PLACE -> squares(html, question);
            case FILE ->
                html.element(
                        Element.PARAGRAPH,
                        wording.say("questions.file.answered", answered(question), counts.files(question.id())));
            case SHORT_TEXT, LONG_TEXT -> {}
        }
    }

    /** Choices that are not offered any more are shown as long as somebody chose them. */
    private Stream<Choice> choices(Question question) {
        return question.choices().stream()
                .filter(choice -> !choice.retired() || counts.people(question.id(), choice.id()) > 0);
    }

    private List<Html.Body> row(Question question, String label, String key) {
        return TableRow.of(label, Long.toString(counts.people(question.id(), key)));
    }

    private void table(Html html, Question question, Stream<List<Html.Body>> rows) throws IOException {
        html.table(
                question.words(),
                List.of(wording.say("questions.answer"), wording.say("questions.people")),
                rows.toList());
    }

    private static String label(Distribution.Band band) {
        long last = band.below() - Hundredths.ONE;
        return last <= band.from()
                ? Hundredths.text(band.from())
                : Hundredths.text(band.from()) + " – " + Hundredths.text(last);
    }

    private void figures(Html html, Question question) throws IOException {
        Distribution numbers = counts.distribution(question);
        html.element(Element.FACTS, facts -> {
            facts.fact(wording.say("questions.mean"), number(numbers.mean()));
            facts.fact(wording.say("questions.median"), number(numbers.quantile(HALF)));
        });
    }

    private String number(double number) {
        return wording.say("archive.value", Math.round(number * Hundredths.ONE) / (double) Hundredths.ONE);
    }

    private void grid(Html html, Question question) throws IOException {
        List<String> header = new ArrayList<>(List.of(wording.say("questions.answer")));
        question.choices().forEach(choice -> header.add(choice.words()));
        html.table(
                question.words(),
                header,
                question.rows().stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(row.words()));
                            question.choices()
                                    .forEach(choice -> cells.add(
                                            Long.toString(counts.people(question.id(), row.id() + "=" + choice.id()))));
                            return TableRow.of(cells.toArray(String[]::new));
                        })
                        .toList());
    }

    private void ranking(Html html, Question question) throws IOException {
        html.element(Element.PARAGRAPH, wording.say("questions.ranking.method"));
        html.table(
                question.words(),
                List.of(
                        wording.say("questions.answer"),
                        wording.say("questions.mean-rank"),
                        wording.say("questions.first")),
                counts.ranking(question).stream()
                        .map(one -> TableRow.of(one.choice().words(), number(one.mean()), Long.toString(one.first())))
                        .toList());
    }

    /** Squares in which somebody could be recognised are not shown. */
    private void squares(Html html, Question question) throws IOException {
        List<Map.Entry<String, Long>> squares = counts.keys(question.id()).stream()
                .map(key -> Map.entry(key, counts.people(question.id(), key)))
                .toList();
        List<Map.Entry<String, Long>> shown = squares.stream()
                .filter(square -> square.getValue() >= CrossTable.THRESHOLD)
                .toList();
        table(
                html,
                question,
                shown.stream()
                        .map(square -> TableRow.of(
                                square.getKey().replace(" ", ", "),
                                square.getValue().toString())));
        if (shown.size() < squares.size()) {
            html.element(Element.PARAGRAPH, wording.say("questions.squares.hidden", squares.size() - shown.size()));
        }
    }
}
