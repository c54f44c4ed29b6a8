package org.territoireouvert.initiatives.web.writing;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.initiatives.model.Quality;
import org.territoireouvert.initiatives.web.EntryWords;

/**
 * What would make a sheet better.
 *
 * @param text in words
 * @param path of the step in which it is added
 * @param weight that it adds
 */
public record MissingRow(String text, String path, int weight) {

    private static final int SHOWN = 6;

    /** Returns what helps most. */
    static List<MissingRow> of(PluginContext context, Locale locale, String path, Quality quality) {
        return quality.missing().stream()
                .limit(SHOWN)
                .map(criterion -> new MissingRow(
                        EntryWords.of("criterion.", criterion, context.messages(), locale),
                        path + "/" + criterion.part().word(),
                        criterion.weight()))
                .toList();
    }
}
