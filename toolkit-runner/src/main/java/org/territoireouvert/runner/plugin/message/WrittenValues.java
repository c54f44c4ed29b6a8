package org.territoireouvert.runner.plugin.message;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Money;

/**
 * Writes amounts, numbers and dates as a language does: {@code 12 400 €}, {@code 6 décembre 2026 à 18 h 30};
 * {@code €12,400}, {@code 6 December 2026 at 18:30}. Spaces inside a value do not break.
 */
public final class WrittenValues {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Locale locale;
    private final ZoneId zone;

    /**
     * Writes for a language.
     *
     * @param locale {@link Locale#FRANCE} or {@link Locale#UK}
     * @param zone in which instants are written
     */
    public WrittenValues(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /** Returns French for French and for every language but English, else English. */
    public static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
    }

    /** Returns the text of an amount, number, date or instant; anything else as it is. */
    public @Nullable Object write(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> money(money);
            case LocalDate date -> date(date);
            case LocalTime time -> time(time);
            case LocalDateTime dateTime -> dateTime(dateTime);
            case ZonedDateTime dateTime -> dateTime(dateTime.toLocalDateTime());
            case Instant instant -> dateTime(LocalDateTime.ofInstant(instant, zone));
            default -> value;
        };
    }

    /** Returns an amount in euros; cents are written when there are any. */
    public String money(Money money) {
        BigDecimal euros = money.toDecimal();
        NumberFormat format = NumberFormat.getInstance(locale);
        int decimals = euros.stripTrailingZeros().scale() > 0 ? 2 : 0;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        if (isFrench()) {
            return format.format(euros) + "\u00a0€";
        }
        return (euros.signum() < 0 ? "-" : "") + "€" + format.format(euros.abs());
    }

    /** Returns a day without its weekday. */
    public String date(LocalDate date) {
        if (!isFrench()) {
            return ENGLISH_DATE.format(date);
        }
        String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + "\u00a0" + FRENCH_DAY.format(date);
    }

    /** Returns hours and minutes. */
    public String time(LocalTime time) {
        if (!isFrench()) {
            return ENGLISH_TIME.format(time);
        }
        String hour = time.getHour() + "\u00a0h";
        return time.getMinute() == 0 ? hour : hour + "\u00a0" + String.format(Locale.ROOT, "%02d", time.getMinute());
    }

    private String dateTime(LocalDateTime dateTime) {
        String between = isFrench() ? " à\u00a0" : " at\u00a0";
        return date(dateTime.toLocalDate()) + between + time(dateTime.toLocalTime());
    }

    private boolean isFrench() {
        return locale.equals(Locale.FRANCE);
    }
}
