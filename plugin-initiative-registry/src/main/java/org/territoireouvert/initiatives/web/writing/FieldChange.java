package org.territoireouvert.initiatives.web.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetField;

/**
 * A field in which two sheets differ.
 *
 * @param name of the field, for the form
 * @param label in words
 * @param pieces that lead from the older to the newer text
 * @param older text, in lines
 * @param newer text, in lines
 */
public record FieldChange(String name, String label, List<Piece> pieces, List<String> older, List<String> newer) {

    /** Copies the lists. */
    public FieldChange {
        pieces = List.copyOf(pieces);
        older = List.copyOf(older);
        newer = List.copyOf(newer);
    }

    /** Returns the pieces line by line, as a page shows them; what separates lines is not shown. */
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
                    lines.get(lines.size() - 1).add(new Piece(piece.change(), parts[index]));
                }
            }
        }
        lines.removeIf(List::isEmpty);
        return lines;
    }

    /** Compares two sheets in some fields. */
    static List<FieldChange> of(
            PluginContext context, Locale locale, Collection<SheetField> fields, Sheet older, Sheet newer) {
        FieldWords words = new FieldWords(context, locale);
        TextDiff diff = context.service(TextDiff.class);
        return fields.stream()
                .map(field -> {
                    String before = words.of(field, older);
                    String after = words.of(field, newer);
                    return new FieldChange(
                            field.name(),
                            words.label(field),
                            diff.between(before, after),
                            before.lines().toList(),
                            after.lines().toList());
                })
                .toList();
    }
}
