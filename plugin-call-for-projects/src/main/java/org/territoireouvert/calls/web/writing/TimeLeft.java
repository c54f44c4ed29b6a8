package org.territoireouvert.calls.web.writing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says how long something can still be written. */
final class TimeLeft {

    private static final int HOURS_SHOWN_BELOW = 48;

    private TimeLeft() {}

    /** Returns it in days, or in hours and minutes when it is less than two days; rounded down. */
    static String of(WritingFrame frame, Locale locale, Instant now, Instant end) {
        Duration left = Duration.between(now, end);
        return left.toHours() < HOURS_SHOWN_BELOW
                ? frame.say(locale, "writing.left.hours", left.toHours(), left.toMinutesPart())
                : frame.say(locale, "writing.left.days", left.toDays());
    }

    /** Returns the name of a zone: "heure d’Europe centrale". */
    static String zone(ZoneId zone, Locale locale) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getDisplayName(TextStyle.FULL, locale);
    }
}
