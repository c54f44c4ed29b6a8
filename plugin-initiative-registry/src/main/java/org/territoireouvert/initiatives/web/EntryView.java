package org.territoireouvert.initiatives.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * An entry on its page.
 *
 * @param badge how far it is, if anybody said so
 * @param kind in words
 * @param department where its place is, if that is known
 * @param reviewedOn when somebody last said that it is up to date
 */
public record EntryView(
        Sheet sheet, List<Badge> badge, String kind, Optional<String> department, LocalDate reviewedOn) {

    static EntryView of(Entry entry, EntryLinks links, ZoneId zone, Messages messages, Locale locale) {
        Sheet sheet = entry.sheet();
        return new EntryView(
                sheet,
                EntryWords.badge(sheet.course().phase(), sheet.course().status(), messages, locale).stream()
                        .toList(),
                EntryWords.kind(entry.kind(), messages, locale),
                links.department(sheet.place()),
                LocalDate.ofInstant(entry.confirmedAt(), zone));
    }
}
