package org.territoireouvert.consultation.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;

/**
 * The words of an archive, which are French.
 *
 * @param zone in which its days begin
 */
public record Wording(Messages messages, ZoneId zone) {

    /** Returns a message. */
    public String say(String key, Object... arguments) {
        return messages.format(Locale.FRENCH, key, arguments);
    }

    /** Returns a day in words. */
    public String day(LocalDate day) {
        return say("archive.value", day);
    }

    /** Returns an amount in words. */
    public String money(Money amount) {
        return say("archive.value", amount);
    }

    /** Returns the day of an instant in words. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** Returns what lasts from a first to a last day in words. */
    public String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : say("archive.days", first, last);
    }
}
