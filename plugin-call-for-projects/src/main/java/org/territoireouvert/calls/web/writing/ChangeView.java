package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.calls.application.writing.AnswerWords;
import org.territoireouvert.calls.model.form.AnswerParts;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/**
 * A field that two revisions answer differently.
 *
 * @param code of the field
 * @param older answer, in words
 * @param newer answer, in words
 * @param pieces that lead from the older to the newer one
 * @param base as both read it, in words; empty when only two are compared
 */
public record ChangeView(String code, String label, String older, String newer, List<Piece> pieces, String base) {

    /** Copies the list. */
    public ChangeView {
        pieces = List.copyOf(pieces);
    }

    static List<ChangeView> between(
            FormSection section, FormAnswers older, FormAnswers newer, AnswerWords words, TextDiff diff) {
        return AnswerParts.differing(section, older, newer).stream()
                .map(code -> of(section, code, older, newer, FormAnswers.NONE, words, diff))
                .toList();
    }

    static ChangeView of(
            FormSection section,
            String code,
            FormAnswers older,
            FormAnswers newer,
            FormAnswers base,
            AnswerWords words,
            TextDiff diff) {
        FormField field = section.fields().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        String before = words.of(field, older);
        String after = words.of(field, newer);
        return new ChangeView(code, field.label(), before, after, diff.between(before, after), words.of(field, base));
    }

    /** Returns the pieces line by line, as a page shows them. */
    public List<List<Piece>> lines() {
        List<List<Piece>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Piece piece : pieces) {
            String[] parts = piece.text().split("\n", -1);
            for (int index = 0; index < parts.length; index++) {
                if (index > 0) {
                    lines.add(new ArrayList<>());
                }
                if (!parts[index].isEmpty()) {
                    lines.getLast().add(new Piece(piece.change(), parts[index]));
                }
            }
        }
        lines.removeIf(List::isEmpty);
        return lines;
    }
}
