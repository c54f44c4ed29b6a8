package org.territoireouvert.initiatives.web.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.web.EntryWords;

/**
 * A card of the list of entries.
 *
 * @param badge how far it is, if anybody said so
 * @param kind in words
 * @param since the year in which it began, in words
 * @param quality in words, from 0 to 100
 * @param isCompared whether it was chosen to be compared
 * @param toggle address of the list with the other choice
 */
public record FoundRow(
        String slug,
        String title,
        String summary,
        List<Badge> badge,
        String kind,
        String place,
        String since,
        Optional<Money> cost,
        int quality,
        boolean isPeer,
        boolean isCompared,
        String toggle) {

    static FoundRow of(EntryLine line, Chosen chosen, Messages messages, Locale locale) {
        List<String> compared = chosen.compared();
        boolean isCompared = compared.contains(line.slug());
        boolean mayToggle = isCompared || compared.size() < Comparison.MOST;
        return new FoundRow(
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
                line.cost(),
                line.quality(),
                line.isPeer(),
                isCompared,
                mayToggle ? chosen.query().with(Filters.COMPARED, Comparison.toggled(compared, line.slug())) : "");
    }
}
