package org.territoireouvert.consultation.web;

import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.consultation.store.ConsultationLine;

/** A line of the list of consultations. */
public record ConsultationRow(
        String slug,
        String title,
        String summary,
        Badge badge,
        boolean upcoming,
        LocalDate opensOn,
        LocalDate closesOn) {

    static ConsultationRow of(ConsultationLine line, LocalDate today, Messages messages, Locale locale) {
        return new ConsultationRow(
                line.slug(),
                line.title(),
                line.summary(),
                ConsultationBadges.of(line.state(today), line.closesOn(), today, messages, locale),
                today.isBefore(line.opensOn()),
                line.opensOn(),
                line.closesOn());
    }
}
