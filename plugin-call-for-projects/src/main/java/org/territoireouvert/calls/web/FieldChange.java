package org.territoireouvert.calls.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.SheetField;

/**
 * Something that two sheets say in other words.
 *
 * @param name for the form and for anchors
 * @param label in words
 * @param lines pieces that lead from the older to the newer text, line by line
 * @param older text, in lines
 * @param newer text, in lines
 */
public record FieldChange(String name, String label, List<List<Piece>> lines, List<String> older, List<String> newer) {

    /** Compares two sheets in some fields. */
    public static List<FieldChange> of(
            CallWords words, Collection<SheetField> fields, CallSheet older, CallSheet newer) {
        SheetWords said = new SheetWords(words);
        return fields.stream()
                .map(field -> of(words, field.code(), said.label(field), said.of(field, older), said.of(field, newer)))
                .toList();
    }

    /** Compares two texts. */
    public static FieldChange of(CallWords words, String name, String label, String older, String newer) {
        List<Piece> pieces = words.context().service(TextDiff.class).between(older, newer);
        return new FieldChange(
                name,
                label,
                inLines(pieces),
                older.lines().toList(),
                newer.lines().toList());
    }

    private static List<List<Piece>> inLines(List<Piece> pieces) {
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
