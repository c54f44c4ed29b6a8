package org.territoireouvert.ambassadors.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An ambassador.
 *
 * @param slug identifies them, also in the address
 * @param themes in words, separated by commas
 * @param mandate how they were chosen
 * @param to last day of the mandate, included
 * @param contact of the function, never a private address
 */
public record Ambassador(
        String slug,
        String name,
        String commune,
        String themes,
        String mandate,
        LocalDate from,
        LocalDate to,
        String contact,
        Instant updatedAt) {

    /** Tells whether the mandate runs on a day. */
    public boolean serves(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
