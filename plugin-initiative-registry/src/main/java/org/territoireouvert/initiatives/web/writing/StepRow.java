package org.territoireouvert.initiatives.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.initiatives.model.Quality;
import org.territoireouvert.initiatives.model.SheetPart;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.writing.Draft;

/**
 * A step of the form.
 *
 * @param label in words
 * @param isDone whether nothing that counts is missing
 * @param missing what would make it better, in words
 */
public record StepRow(int number, String label, String path, boolean isDone, boolean isCurrent, List<String> missing) {

    /** Copies the list. */
    public StepRow {
        missing = List.copyOf(missing);
    }

    /** Returns the steps of a draft. */
    static List<StepRow> of(PluginContext context, Locale locale, Draft draft, Optional<SheetPart> current) {
        Quality quality = Quality.of(draft.sheet());
        List<SheetPart> parts = draft.sheet().kind().parts();
        List<StepRow> rows = new ArrayList<>();
        for (SheetPart part : parts) {
            List<String> missing = quality.missing().stream()
                    .filter(criterion -> criterion.part() == part)
                    .map(criterion -> EntryWords.of("criterion.", criterion, context.messages(), locale))
                    .toList();
            rows.add(new StepRow(
                    rows.size() + 1,
                    EntryWords.of("part.", part, context.messages(), locale),
                    draft.path() + "/" + part.word(),
                    missing.isEmpty(),
                    current.filter(part::equals).isPresent(),
                    missing));
        }
        return rows;
    }
}
