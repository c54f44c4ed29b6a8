package org.territoireouvert.calls.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A call for projects as it is published.
 *
 * @param slug identifies it, also in its address
 * @param version 1 for the first publication, one more each time it changes
 * @param withdrawnOn when it was given up, if it was
 */
public record Call(String slug, int version, CallSheet sheet, Optional<LocalDate> withdrawnOn, Instant updatedAt) {

    /** Where calls stand on the site. */
    public static final String PATH = "/appels-a-projets";

    /** Returns a call that is published for the first time. */
    public static Call first(String slug, CallSheet sheet, Instant now) {
        return new Call(slug, 1, sheet, Optional.empty(), now);
    }

    /** Returns the title. */
    public String title() {
        return sheet.subject().title();
    }

    /** Returns the calendar. */
    public CallCalendar calendar() {
        return sheet.calendar();
    }

    /** Returns the state at a moment. */
    public CallState state(Instant now, ZoneId zone) {
        return withdrawnOn.isPresent() ? CallState.WITHDRAWN : calendar().state(now, zone);
    }

    /** Returns this call as it says something else from now on. */
    public Call next(CallSheet other, Instant now) {
        return new Call(slug, version + 1, other, withdrawnOn, now);
    }

    /** Returns the address of its page. */
    public String path() {
        return path(slug);
    }

    /** Returns the address of the page of a call. */
    public static String path(String slug) {
        return PATH + "/" + slug;
    }

    /** Tells whether applications can be written here: it has a form and was not given up. */
    public boolean takesApplications() {
        return !sheet.form().sections().isEmpty() && withdrawnOn.isEmpty();
    }
}
