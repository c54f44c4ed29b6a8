package org.territoireouvert.calls.call.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.model.CallSheet;

/**
 * Which new calls a person wants to hear of (alerte).
 *
 * @param themes one of which a call has; none for any
 * @param territory code of where the person acts; empty for anywhere
 * @param least amount for all projects; zero for any
 * @param fewestDays that are left to answer when the call is published; zero for any
 */
public record Alert(
        String id,
        String person,
        String name,
        Set<Theme> themes,
        String territory,
        Money least,
        int fewestDays,
        Instant madeAt) {

    /** Alerts that one person may have. */
    public static final int MOST = 20;

    /** Copies the themes. */
    public Alert {
        themes = Set.copyOf(themes);
    }

    /**
     * Tells whether a new call is one of those.
     *
     * @param reach territories that concern who acts in the territory of this alert
     */
    public boolean wants(CallSheet sheet, Collection<String> reach, LocalDate today) {
        return (themes.isEmpty() || sheet.subject().themes().stream().anyMatch(themes::contains))
                && (territory.isEmpty()
                        || sheet.subject().territories().isEmpty()
                        || sheet.subject().territories().stream().anyMatch(reach::contains))
                && sheet.funding().amount().compareTo(least) >= 0
                && ChronoUnit.DAYS.between(today, sheet.calendar().closesOn()) >= fewestDays;
    }
}
