package org.territoireouvert.consultation.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.consultation.questionnaire.Bounds;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.Condition;
import org.territoireouvert.consultation.questionnaire.FileRules;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;

/**
 * A question as staff wrote it in the form.
 *
 * @param choices new words of the choices that there are, by their identifiers; those left out or empty are not offered any more
 * @param moreChoices words of new choices
 * @param rows new words of the rows of a matrix, in the same way
 * @param moreRows words of new rows
 */
public record WrittenQuestion(
        QuestionKind kind,
        String words,
        String hint,
        boolean required,
        boolean disclosed,
        Map<String, String> choices,
        List<String> moreChoices,
        Map<String, String> rows,
        List<String> moreRows,
        Bounds bounds,
        FileRules files,
        Optional<Condition> condition) {

    /** Copies the collections. */
    public WrittenQuestion {
        choices = Map.copyOf(choices);
        moreChoices = List.copyOf(moreChoices);
        rows = Map.copyOf(rows);
        moreRows = List.copyOf(moreRows);
    }

    /** Returns how many identifiers it takes at most. */
    int identifiers() {
        return 1 + moreChoices.size() + moreRows.size();
    }

    /**
     * Returns the question. Choices and rows keep their identifiers; one that people read and that is not offered any more is retired.
     *
     * @param before the question in the place of which it comes
     * @param read the question as people read it
     * @param given how many identifiers were given before
     */
    Question question(Optional<Question> before, Optional<Question> read, int given) {
        List<Choice> newChoices = merged(
                before.map(Question::choices).orElse(List.of()),
                read.map(Question::choices).orElse(List.of()),
                choices,
                moreChoices,
                given + 1);
        List<Choice> newRows = merged(
                before.map(Question::rows).orElse(List.of()),
                read.map(Question::rows).orElse(List.of()),
                rows,
                moreRows,
                given + 1 + moreChoices.size());
        return new Question(
                before.map(Question::id).orElse("q" + (given + 1)),
                kind,
                words,
                hint,
                required,
                disclosed,
                newChoices,
                newRows,
                bounds,
                files,
                condition,
                before.map(Question::changedIn).orElse(0),
                false);
    }

    private static List<Choice> merged(
            List<Choice> before, List<Choice> read, Map<String, String> words, List<String> more, int given) {
        List<Choice> merged = new ArrayList<>();
        for (Choice choice : before) {
            String now = words.getOrDefault(choice.id(), "");
            if (!now.isEmpty()) {
                merged.add(Choice.of(choice.id(), now));
            } else if (choice.retired() && more.contains(choice.words())) {
                merged.add(Choice.of(choice.id(), choice.words()));
            } else if (read.stream().anyMatch(one -> one.id().equals(choice.id()))) {
                merged.add(choice.retire());
            }
        }
        for (int index = 0; index < more.size(); index++) {
            String added = more.get(index);
            if (merged.stream().noneMatch(choice -> choice.words().equals(added) && !choice.retired())) {
                merged.add(Choice.of("c" + (given + index + 1), added));
            }
        }
        return merged;
    }
}
