package org.territoireouvert.ambassadors.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A post of ambassador (poste d’ambassadeur) within an administration (Popolo {@code Post}).
 *
 * @param slug identifies it, also in the address
 * @param body slug of the administration
 * @param scope themes and what it covers, in words
 * @param seats how many may hold it at once, 1 to {@value #MOST_SEATS}
 * @param closedOn first day on which it is no more, if it was closed
 */
public record Post(
        String slug,
        String body,
        String label,
        String scope,
        int seats,
        LocalDate createdOn,
        Optional<LocalDate> closedOn,
        Instant updatedAt) {

    /** Most people who may hold a post at once. */
    public static final int MOST_SEATS = 20;

    /** Tells whether it exists on a day. */
    public boolean isOpen(LocalDate day) {
        return closedOn.isEmpty() || day.isBefore(closedOn.get());
    }

    /** Returns its page. */
    public String path() {
        return "/ambassadeurs/postes/" + slug;
    }
}
