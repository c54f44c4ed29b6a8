package org.territoireouvert.initiatives.web;

import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.model.Initiative;

/** A card of the list of initiatives. */
public record InitiativeRow(
        String slug, String title, String summary, Badge badge, String commune, String year, Money cost) {

    static InitiativeRow of(Initiative initiative, Messages messages, Locale locale) {
        return new InitiativeRow(
                initiative.slug(),
                initiative.title(),
                initiative.summary(),
                PhaseBadge.of(initiative.phase(), messages, locale),
                initiative.commune(),
                String.valueOf(initiative.startedOn().getYear()),
                initiative.cost());
    }
}
