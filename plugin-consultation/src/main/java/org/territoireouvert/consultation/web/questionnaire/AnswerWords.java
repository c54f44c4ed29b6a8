package org.territoireouvert.consultation.web.questionnaire;

import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Question;

/** Says answers as people read them. */
final class AnswerWords {

    private AnswerWords() {}

    /** Returns the lines of an answer; none for nothing. */
    static List<String> of(Question question, Answer answer) {
        List<String> values = answer.values();
        return switch (question.kind()) {
            case SINGLE, MULTIPLE ->
                values.stream().map(value -> words(question.choices(), value)).toList();
            case RANKING ->
                IntStream.range(0, values.size())
                        .mapToObj(place -> (place + 1) + ". " + words(question.choices(), values.get(place)))
                        .toList();
            case MATRIX ->
                question.rows().stream()
                        .filter(row -> !answer.inRow(row.id()).isEmpty())
                        .map(row -> row.words() + " – " + words(question.choices(), answer.inRow(row.id())))
                        .toList();
            case PLACE -> answer.isEmpty() ? List.of() : List.of(String.join(", ", values));
            default -> values;
        };
    }

    private static String words(List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Choice::words)
                .findFirst()
                .orElse(id);
    }
}
