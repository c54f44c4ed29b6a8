package org.territoireouvert.initiatives.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.model.Initiative;

/**
 * An initiative on its page.
 *
 * @param department where its commune is, if that is known
 * @param holderPath address of the organisation that holds it, if it is registered here
 */
public record InitiativeView(
        String title,
        String summary,
        Badge badge,
        String commune,
        Optional<String> department,
        String holder,
        Optional<String> holderPath,
        LocalDate startedOn,
        LocalDate reviewedOn,
        Money cost,
        String problem,
        List<String> results,
        List<String> failures,
        List<String> conditions,
        String licence) {

    static InitiativeView of(
            Initiative initiative, InitiativeLinks links, ZoneId zone, Messages messages, Locale locale) {
        return new InitiativeView(
                initiative.title(),
                initiative.summary(),
                PhaseBadge.of(initiative.phase(), messages, locale),
                initiative.commune(),
                links.department(initiative.commune()),
                initiative.holder(),
                links.organisation(initiative.holder()),
                initiative.startedOn(),
                LocalDate.ofInstant(initiative.updatedAt(), zone),
                initiative.cost(),
                initiative.problem(),
                initiative.results(),
                initiative.failures(),
                initiative.conditions(),
                initiative.licence());
    }
}
