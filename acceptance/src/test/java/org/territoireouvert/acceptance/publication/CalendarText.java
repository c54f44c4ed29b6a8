package org.territoireouvert.acceptance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/** Reads a calendar with the library, which also holds it to the standard. */
final class CalendarText {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");

    private CalendarText() {}

    static List<Component> events(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return List.copyOf(calendar.getComponents(Component.VEVENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError("The calendar cannot be read:\n" + text, e);
        }
    }

    /** Returns the text of a property, empty when it is not there. */
    static String value(Component event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    static Instant instant(Component event, String property) {
        return INSTANT.parse(value(event, property), Instant::from);
    }

    /** Returns the day in Paris on which it begins. */
    static LocalDate first(Component event) {
        return isWholeDay(event) ? day(event, "DTSTART") : dayOf(instant(event, "DTSTART"));
    }

    /** Returns the last day in Paris of which it takes a part. */
    static LocalDate last(Component event) {
        if (isWholeDay(event)) {
            return day(event, "DTEND").minusDays(1);
        }
        return event.getProperty("DTEND").isEmpty()
                ? first(event)
                : dayOf(instant(event, "DTEND").minus(1, ChronoUnit.NANOS));
    }

    private static boolean isWholeDay(Component event) {
        return value(event, "DTSTART").length() == "20261125".length();
    }

    private static LocalDate day(Component event, String property) {
        return LocalDate.parse(value(event, property), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Paris.ZONE);
    }
}
