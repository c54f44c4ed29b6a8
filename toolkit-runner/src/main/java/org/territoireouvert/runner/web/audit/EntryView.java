package org.territoireouvert.runner.web.audit;

import java.time.Instant;
import java.util.Locale;
import org.territoireouvert.runner.audit.LoggedEntry;

/**
 * An entry as a page shows it.
 *
 * @param position as text
 * @param label short name of its kind
 * @param by who did it
 * @param actor account of who did it, in the internal part; else empty
 * @param object what it was done to, possibly empty
 * @param path address of the object on this site, or empty
 */
public record EntryView(
        String position,
        Instant at,
        String label,
        String sentence,
        String by,
        String actor,
        String object,
        String path,
        boolean internal,
        String previous,
        String hash) {

    static EntryView publicly(LoggedEntry entry, EntryWords words, Locale locale) {
        return of(entry, words, locale, words.publicly(entry, locale), "");
    }

    static EntryView internally(LoggedEntry entry, EntryWords words, Locale locale) {
        return of(
                entry,
                words,
                locale,
                words.internally(entry, locale),
                entry.actor().id());
    }

    private static EntryView of(LoggedEntry entry, EntryWords words, Locale locale, String by, String actor) {
        return new EntryView(
                Long.toString(entry.position()),
                entry.instant(),
                words.label(entry.code(), locale),
                words.sentence(entry, locale),
                by,
                actor,
                entry.object(),
                entry.object().startsWith("/") && !entry.object().startsWith("//") ? entry.object() : "",
                !entry.isPublic(),
                entry.previousHash(),
                entry.hash());
    }
}
