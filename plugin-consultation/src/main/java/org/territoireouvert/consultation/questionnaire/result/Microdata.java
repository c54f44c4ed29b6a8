package org.territoireouvert.consultation.questionnaire.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.CheckAnswers;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Hundredths;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;

/**
 * Writes the answers of everybody as CSV (RFC 4180), a line for each: no name, no identifier, no time. Words and places stand in it only
 * where the question says that everybody may read them, of files only how many they are; places are rounded to about a kilometre. Texts that a spreadsheet would take for
 * a formula begin with an apostrophe.
 */
public final class Microdata {

    private static final String FORMULA = "=+-@\t\r";

    private final List<Column> columns = new ArrayList<>();

    /** A column: what stands above it, and what it shows of an answer. */
    private record Column(String question, String heading, Function<Answer, Object> cell) {}

    /** Prepares the columns, those of questions that are not asked any more too. */
    public Microdata(Questionnaire questionnaire) {
        questionnaire.questions().stream()
                .filter(question ->
                        question.disclosed() || !question.kind().isTelling() || question.kind() == QuestionKind.FILE)
                .forEach(this::addColumns);
    }

    private void addColumns(Question question) {
        switch (question.kind()) {
            case SINGLE -> add(question, "", answer -> words(question.choices(), answer.first()));
            case MULTIPLE ->
                question.choices()
                        .forEach(choice -> add(
                                question,
                                choice.words(),
                                answer -> answer.values().contains(choice.id()) ? 1 : 0));
            case RANKING ->
                question.choices()
                        .forEach(choice -> add(
                                question,
                                choice.words(),
                                answer -> rank(answer.values().indexOf(choice.id()))));
            case MATRIX ->
                question.rows()
                        .forEach(row -> add(
                                question, row.words(), answer -> words(question.choices(), answer.inRow(row.id()))));
            case SCALE, NUMBER -> add(question, "", answer -> number(answer.first()));
            case DATE, SHORT_TEXT, LONG_TEXT -> add(question, "", answer -> safe(answer.first()));
            case PLACE -> {
                add(question, "latitude", answer -> degrees(answer, true));
                add(question, "longitude", answer -> degrees(answer, false));
            }
            case FILE -> add(question, "", answer -> answer.values().size());
        }
    }

    private void add(Question question, String part, Function<Answer, Object> cell) {
        columns.add(new Column(
                question.id(), safe(part.isEmpty() ? question.words() : question.words() + " – " + part), cell));
    }

    private static String words(List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(choice -> safe(choice.words()))
                .orElse("");
    }

    private static Object rank(int place) {
        return place < 0 ? "" : place + 1;
    }

    private static String number(String typed) {
        return Hundredths.parse(typed).stream()
                .mapToObj(Hundredths::text)
                .findFirst()
                .orElse("");
    }

    private static String degrees(Answer answer, boolean north) {
        return CheckAnswers.place(answer)
                .map(place -> CountAnswers.rounded(north ? place.latitude() : place.longitude()))
                .orElse("");
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A file that is being written. */
    public final class File {

        private final CSVPrinter printer;

        private File(CSVPrinter printer) {
            this.printer = printer;
        }

        /** Writes the answers of one person that count. */
        public void add(Answers counted) throws IOException {
            List<Object> cells = new ArrayList<>();
            for (Column column : columns) {
                Answer answer = counted.of(column.question());
                cells.add(answer.isEmpty() ? "" : column.cell().apply(answer));
            }
            printer.printRecord(cells);
        }
    }

    /** Writes the heading; the answers are to be added in an order that says nothing about people. */
    public File begin(Appendable target) throws IOException {
        CSVPrinter printer = new CSVPrinter(target, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::heading).toList());
        return new File(printer);
    }
}
