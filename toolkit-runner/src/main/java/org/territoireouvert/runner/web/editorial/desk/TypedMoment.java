package org.territoireouvert.runner.web.editorial.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.api.web.FormInput;

/** A day and an hour as an editor types them: {@code 31/12/2026} or {@code 2026-12-31}, {@code 8:30} or {@code 8 h 30}. */
final class TypedMoment {

    static final String DAY = "jour";
    static final String HOUR = "heure";

    private static final int LONGEST = 20;
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[\\s\\u00a0]*[:hH]?[\\s\\u00a0]*([0-9]{2})?");

    private TypedMoment() {}

    /** Reads both fields; what is wrong stands in the form. */
    static Optional<Instant> read(FormInput form, ZoneId zone) {
        String typedDay = form.required(DAY, LONGEST, "editorial.day.wrong");
        String typedHour = form.required(HOUR, LONGEST, "editorial.hour.wrong");
        Optional<LocalDate> day = day(typedDay);
        Optional<LocalTime> hour = hour(typedHour);
        if (day.isEmpty() && form.errorOf(DAY).isEmpty()) {
            form.error(DAY, "editorial.day.wrong");
        }
        if (hour.isEmpty() && form.errorOf(HOUR).isEmpty()) {
            form.error(HOUR, "editorial.hour.wrong");
        }
        return day.flatMap(
                date -> hour.map(time -> date.atTime(time).atZone(zone).toInstant()));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = typed.matches("[0-9]{4}-.*") ? LocalDate.parse(typed) : LocalDate.parse(typed, FRENCH);
            return Optional.of(day).filter(date -> date.getYear() >= 2000 && date.getYear() <= 2999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> hour(String typed) {
        Matcher found = TIME.matcher(typed);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
            return Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
