package org.territoireouvert.calls.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.model.CallState;

/** Says states in words. */
public final class CallBadges {

    private static final int LAST_DAYS = 7;

    private CallBadges() {}

    /** Returns the message of a state. */
    public static String key(CallState state) {
        return switch (state) {
            case UPCOMING -> "state.upcoming";
            case OPEN -> "state.open";
            case CLOSED -> "state.closed";
            case WITHDRAWN -> "state.withdrawn";
        };
    }

    /** Returns the badge of a state; in the last seven days it counts them. */
    public static Badge of(CallState state, LocalDate closesOn, LocalDate today, Messages messages, Locale locale) {
        long left = ChronoUnit.DAYS.between(today, closesOn);
        if (state == CallState.OPEN && left <= LAST_DAYS) {
            return new Badge(Badge.Tone.WARN, messages.format(locale, "state.ends-in", left));
        }
        Badge.Tone tone = switch (state) {
            case UPCOMING -> Badge.Tone.SOON;
            case OPEN -> Badge.Tone.OPEN;
            case CLOSED, WITHDRAWN -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, messages.format(locale, key(state)));
    }
}
