package org.territoireouvert.runner.web.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.text.Formats;

/** Says in words when something is. */
final class WhenWords {

    private final Messages messages;
    private final ZoneId zone;

    WhenWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    String of(CalendarEntry entry, Locale locale) {
        Formats formats = new Formats(locale, zone);
        ZonedDateTime start = entry.start().atZone(zone);
        ZonedDateTime end = entry.end().atZone(zone);
        boolean days = start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.isAfter(start);
        LocalDate first = start.toLocalDate();
        LocalDate last = days ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        if (!first.equals(last)) {
            return messages.format(locale, "agenda.when.days", formats.date(first), formats.longDate(last));
        }
        if (days) {
            return formats.longDate(first);
        }
        String day = formats.longDate(first);
        return start.equals(end)
                ? messages.format(locale, "agenda.when.at", day, hour(start, locale))
                : messages.format(locale, "agenda.when.hours", day, hour(start, locale), hour(end, locale));
    }

    private static String hour(ZonedDateTime time, Locale locale) {
        String minutes = String.format(Locale.ROOT, "%02d", time.getMinute());
        if (locale.getLanguage().equals("en")) {
            return time.getHour() + ":" + minutes;
        }
        return time.getHour() + "\u00a0h" + (time.getMinute() == 0 ? "" : "\u00a0" + minutes);
    }
}
