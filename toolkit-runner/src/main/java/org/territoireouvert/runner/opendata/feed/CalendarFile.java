package org.territoireouvert.runner.opendata.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.territoireouvert.api.calendar.CalendarEntry;

/**
 * Dates as iCalendar (RFC 5545, RFC 7986), instants in UTC: every program shows them in the zone of who reads, so no time zone has
 * to be described. Without a METHOD, which would ask for an organizer of each event (RFC 5546), DTSTAMP says when it last changed.
 *
 * @param siteAddress without a slash at the end
 * @param path of the calendar
 * @param name of the calendar
 * @param zone in which days begin: what lasts whole days is written as days
 * @param entries in order
 */
public record CalendarFile(String siteAddress, String path, String name, ZoneId zone, List<Dated> entries) {

    /**
     * An entry with what tells it apart.
     *
     * @param id unique among all sources
     * @param kind what it is, in words
     */
    public record Dated(String id, String kind, CalendarEntry entry) {}

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Writes it. */
    public void write(OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        line(writer, "BEGIN:VCALENDAR");
        line(writer, "VERSION:2.0");
        line(writer, "PRODID:-//Territoire ouvert//Agenda//FR");
        line(writer, "CALSCALE:GREGORIAN");
        line(writer, "NAME:" + text(name));
        line(writer, "X-WR-CALNAME:" + text(name));
        line(writer, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        line(writer, "SOURCE;VALUE=URI:" + siteAddress + path);
        for (Dated dated : entries) {
            event(writer, dated);
        }
        line(writer, "END:VCALENDAR");
        writer.flush();
    }

    private void event(Writer writer, Dated dated) throws IOException {
        CalendarEntry entry = dated.entry();
        line(writer, "BEGIN:VEVENT");
        line(writer, "UID:" + text(dated.id() + "@" + siteAddress.replaceFirst("^https?://", "")));
        line(writer, "DTSTAMP:" + instant(entry.updatedAt()));
        line(writer, "LAST-MODIFIED:" + instant(entry.updatedAt()));
        if (entry.end().isAfter(entry.start()) && isMidnight(entry.start()) && isMidnight(entry.end())) {
            line(writer, "DTSTART;VALUE=DATE:" + day(entry.start()));
            line(writer, "DTEND;VALUE=DATE:" + day(entry.end()));
        } else {
            line(writer, "DTSTART:" + instant(entry.start()));
            if (entry.end().isAfter(entry.start())) {
                line(writer, "DTEND:" + instant(entry.end()));
            }
        }
        line(writer, "SUMMARY:" + text(entry.title()));
        line(writer, "CATEGORIES:" + text(dated.kind()));
        if (!entry.place().isEmpty()) {
            line(writer, "LOCATION:" + text(entry.place()));
        }
        line(writer, "URL:" + siteAddress + entry.path());
        line(writer, "TRANSP:TRANSPARENT");
        line(writer, "END:VEVENT");
    }

    private boolean isMidnight(Instant at) {
        return at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private String day(Instant at) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(at.atZone(zone).toLocalDate());
    }

    private static String instant(Instant at) {
        return UTC.format(at);
    }

    /** Escapes what has a meaning of its own; other control characters have no place in a calendar. */
    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Writes a line, folded so that no part is longer than 75 bytes and no character is cut. */
    private static void line(Writer writer, String line) throws IOException {
        int bytes = 0;
        for (int index = 0; index < line.length(); ) {
            int character = line.codePointAt(index);
            int size = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                writer.write("\r\n ");
                bytes = 1;
            }
            writer.write(Character.toChars(character));
            bytes += size;
            index += Character.charCount(character);
        }
        writer.write("\r\n");
    }
}
