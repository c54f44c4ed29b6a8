package org.territoireouvert.consultation.web.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;

/** The fields in which questions are answered: {@code q1}, and {@code q1-c2} for a choice or a row of it. */
final class TypedAnswers {

    /** More than any answer may have, so that what is too long is kept and said to be so. */
    private static final int LONGEST = 200_000;

    private static final String LATITUDE = "lat";
    private static final String LONGITUDE = "lon";

    private TypedAnswers() {}

    static String field(Question question, String part) {
        return question.id() + "-" + part;
    }

    static String latitude(Question question) {
        return field(question, LATITUDE);
    }

    static String longitude(Question question) {
        return field(question, LONGITUDE);
    }

    /** Reads the answers to questions, right or wrong, without files: which ones were joined is never for the form to say. */
    static Answers read(FormInput form, List<Question> questions) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> question.kind() != QuestionKind.FILE)
                .forEach(question -> answers.put(question.id(), read(form, question)));
        return new Answers(answers);
    }

    private static Answer read(FormInput form, Question question) {
        return switch (question.kind()) {
            case MULTIPLE ->
                new Answer(question.offered().stream()
                        .map(Choice::id)
                        .filter(choice -> !typed(form, field(question, choice)).isEmpty())
                        .toList());
            case MATRIX -> {
                List<String> values = new ArrayList<>();
                for (Choice row : question.askedRows()) {
                    String choice = typed(form, field(question, row.id()));
                    if (!choice.isEmpty()) {
                        values.add(row.id() + "=" + choice);
                    }
                }
                yield new Answer(values);
            }
            case RANKING -> ranking(form, question);
            case PLACE -> {
                Answer place = Answer.of(typed(form, latitude(question)), typed(form, longitude(question)));
                yield place.isEmpty() ? Answer.NONE : place;
            }
            default -> {
                String value = typed(form, question.id());
                yield value.isEmpty() ? Answer.NONE : Answer.of(value);
            }
        };
    }

    /** Two choices at one rank are said to be so; ranks that are left out do not matter. */
    private static Answer ranking(FormInput form, Question question) {
        Map<Integer, String> ranked = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (Choice choice : question.offered()) {
            String rank = typed(form, field(question, choice.id()));
            if (rank.matches("[1-9][0-9]?") && ranked.putIfAbsent(Integer.parseInt(rank), choice.id()) != null) {
                twice.add(choice.id());
            }
        }
        if (!twice.isEmpty()) {
            form.error(question.id(), "questions.rank.twice");
        }
        List<String> order = new ArrayList<>(ranked.values());
        order.addAll(twice);
        return new Answer(order);
    }

    private static String typed(FormInput form, String field) {
        return form.optional(field, LONGEST);
    }

    /** Writes an answer into the fields of its question. */
    static void fill(FormInput form, Question question, Answer answer) {
        List<String> values = answer.values();
        switch (question.kind()) {
            case MULTIPLE -> values.forEach(choice -> form.prefill(field(question, choice), "1"));
            case MATRIX ->
                question.askedRows().forEach(row -> form.prefill(field(question, row.id()), answer.inRow(row.id())));
            case RANKING -> {
                for (int rank = 1; rank <= values.size(); rank++) {
                    form.prefill(field(question, values.get(rank - 1)), Integer.toString(rank));
                }
            }
            case PLACE -> {
                form.prefill(latitude(question), answer.first());
                form.prefill(longitude(question), values.size() < 2 ? "" : values.getLast());
            }
            case FILE -> {}
            default -> form.prefill(question.id(), answer.first());
        }
    }
}
