package org.territoireouvert.initiatives.writing;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetField;

/**
 * What two people made of one text: the version with which a draft began, the draft, and the version that was published meanwhile. What
 * only one of them changed is taken from the one who changed it; what both changed, each in another way, is chosen by people.
 *
 * @param merged with all that needs no choice; where one is needed, as the draft has it
 * @param taken fields that come from what was published meanwhile
 * @param open fields that need a choice
 */
public record ThreeTexts(Sheet merged, List<SheetField> taken, List<SheetField> open) {

    /** Copies the lists. */
    public ThreeTexts {
        taken = List.copyOf(taken);
        open = List.copyOf(open);
    }

    /** Compares them. */
    public static ThreeTexts of(Sheet base, Sheet draft, Sheet published) {
        Sheet merged = draft;
        List<SheetField> taken = new ArrayList<>();
        List<SheetField> open = new ArrayList<>();
        for (SheetField field : SheetField.differing(draft, published)) {
            if (field.isSame(base, draft)) {
                merged = field.take(merged, published);
                taken.add(field);
            } else if (!field.isSame(base, published)) {
                open.add(field);
            }
        }
        return new ThreeTexts(merged, taken, open);
    }
}
