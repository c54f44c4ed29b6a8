package org.territoireouvert.consultation.web.questionnaire.result;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.result.CrossTable;

/**
 * A cross table with its words.
 *
 * @param several whether one person may be counted in several cells
 */
public record CrossView(
        Question first, Question second, List<String> columns, List<Row> rows, CrossTable table, boolean several) {

    /** A row: numbers as text, empty for hidden ones. */
    public record Row(String label, List<String> cells, long total) {}

    /** A class of answers: its key in the storage and its words. */
    record Key(String key, String words) {}

    /** Returns the classes into which answers to a question fall. */
    static List<Key> keys(Question question) {
        if (question.kind() == QuestionKind.SCALE) {
            return LongStream.rangeClosed(
                            question.bounds().least(), question.bounds().most())
                    .mapToObj(Long::toString)
                    .map(step -> new Key(step, step))
                    .toList();
        }
        return question.choices().stream()
                .map((Choice choice) -> new Key(choice.id(), choice.words()))
                .toList();
    }

    static CrossView of(Question first, Question second, CrossTable table) {
        List<Key> keys = keys(first);
        return new CrossView(
                first,
                second,
                keys(second).stream().map(Key::words).toList(),
                IntStream.range(0, keys.size())
                        .mapToObj(row -> new Row(
                                keys.get(row).words(),
                                table.cells().get(row).stream()
                                        .map(cell -> cell.isPresent() ? Long.toString(cell.getAsLong()) : "")
                                        .toList(),
                                table.rowTotals().get(row)))
                        .toList(),
                table,
                first.kind() == QuestionKind.MULTIPLE || second.kind() == QuestionKind.MULTIPLE);
    }
}
