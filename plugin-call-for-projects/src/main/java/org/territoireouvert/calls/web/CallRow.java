package org.territoireouvert.calls.web;

import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.call.CallLine;

/** A line of the list of calls. */
public record CallRow(
        String slug,
        String title,
        String summary,
        String funder,
        Money amount,
        Badge badge,
        boolean upcoming,
        LocalDate opensOn,
        LocalDate closesOn) {

    static CallRow of(CallLine line, LocalDate today, Messages messages, Locale locale) {
        return new CallRow(
                line.slug(),
                line.title(),
                line.summary(),
                line.funder(),
                line.amount(),
                CallBadges.of(line.state(today), line.closesOn(), today, messages, locale),
                today.isBefore(line.opensOn()),
                line.opensOn(),
                line.closesOn());
    }
}
