package org.territoireouvert.initiatives.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.entry.EntryLine;

/**
 * A card of the list of entries.
 *
 * @param badge how far it is, if anybody said so
 * @param kind in words; of an initiative, nothing
 * @param since the year in which it began, in words
 */
public record EntryRow(
        String slug,
        String title,
        String summary,
        List<Badge> badge,
        String kind,
        String place,
        String since,
        Optional<Money> cost) {

    static EntryRow of(EntryLine line, Messages messages, Locale locale) {
        return new EntryRow(
                line.slug(),
                line.title(),
                line.summary(),
                EntryWords.badge(line.phase(), line.status(), messages, locale).stream()
                        .toList(),
                EntryWords.kind(line.kind(), messages, locale),
                line.place(),
                line.startedOn()
                        .map(start -> messages.format(locale, "initiatives.since", String.valueOf(start.getYear())))
                        .orElse(""),
                line.cost());
    }
}
