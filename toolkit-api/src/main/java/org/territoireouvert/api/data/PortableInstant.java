package org.territoireouvert.api.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Writes instants the one way that both database engines keep and sort alike: UTC text of 27 characters with
 * microseconds, {@code 2026-11-24T08:30:00.000000Z}.
 */
public final class PortableInstant {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private PortableInstant() {}

    /** Returns the text of an instant between the years 0000 and 9999; finer than microseconds is cut. */
    public static String text(Instant instant) {
        return FORMAT.format(instant.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws java.time.format.DateTimeParseException when the text is no ISO-8601 instant
     */
    public static Instant parse(String text) {
        return Instant.parse(text);
    }
}
