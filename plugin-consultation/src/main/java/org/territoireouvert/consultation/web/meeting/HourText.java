package org.territoireouvert.consultation.web.meeting;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours as people type and read them: 18:30, 18 h 30, 9h. */
final class HourText {

    private static final Pattern TYPED = Pattern.compile("(?<hour>[01]?\\d|2[0-3])\\s*[:hH.]\\s*(?<minute>[0-5]\\d)?");

    private HourText() {}

    /** Reads an hour; empty when it is none. */
    static Optional<LocalTime> read(String typed) {
        Matcher parts = TYPED.matcher(typed.replace('\u00a0', ' ').strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String minute = parts.group("minute");
        return Optional.of(
                LocalTime.of(Integer.parseInt(parts.group("hour")), minute == null ? 0 : Integer.parseInt(minute)));
    }

    /** Returns an hour as a form shows it: {@code 18:30}. */
    static String typed(LocalTime hour) {
        return "%02d:%02d".formatted(hour.getHour(), hour.getMinute());
    }

    /** Returns an hour as a language writes it: {@code 18 h 30}. */
    static String shown(LocalTime hour, Locale locale) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return "%d:%02d".formatted(hour.getHour(), hour.getMinute());
        }
        return hour.getMinute() == 0
                ? hour.getHour() + "\u00a0h"
                : "%d\u00a0h\u00a0%02d".formatted(hour.getHour(), hour.getMinute());
    }
}
