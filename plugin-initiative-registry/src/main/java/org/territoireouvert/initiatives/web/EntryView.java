package org.territoireouvert.initiatives.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * An entry on its page.
 *
 * @param badge how far it is, if anybody said so
 * @param kind in words
 * @param department where its place is, if that is known
 * @param holderPath address of the organisation that holds it, if it is registered here
 * @param problem in paragraphs, as is {@code story}
 * @param reviewedOn when somebody last said that it is up to date
 */
public record EntryView(
        String slug,
        Sheet sheet,
        List<Badge> badge,
        String kind,
        Optional<String> department,
        Optional<String> holderPath,
        List<String> problem,
        List<String> story,
        LocalDate reviewedOn) {

    static EntryView of(Entry entry, EntryLinks links, ZoneId zone, Messages messages, Locale locale) {
        Sheet sheet = entry.sheet();
        return new EntryView(
                entry.slug(),
                sheet,
                EntryWords.badge(sheet.course().phase(), sheet.course().status(), messages, locale).stream()
                        .toList(),
                EntryWords.kind(entry.kind(), messages, locale),
                links.department(sheet.place()),
                sheet.partnership().holder().map(Body::name).flatMap(links::organisation),
                paragraphs(sheet.subject().problem()),
                paragraphs(sheet.subject().story()),
                LocalDate.ofInstant(entry.confirmedAt(), zone));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
