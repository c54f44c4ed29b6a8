package org.territoireouvert.runner.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.territoireouvert.api.data.Money;

/**
 * Amounts, numbers and dates as a language writes them, with no-break spaces (U+00A0) where a line must not break: the tool
 * {@code $fmt} of templates. Safe for all threads.
 */
public final class Formats {

    /** Zone of an authority that has set none. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");

    private static final String SPACE = "\u00a0";

    private static final double KILO = 1_024;

    private final boolean english;
    private final ZoneId zone;
    private final NumberText numbers;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter monthAndYear;
    private final DateTimeFormatter shortMonth;

    /** Writes in English when the language is English, else in French; instants in the zone of the authority. */
    public Formats(Locale locale, ZoneId zone) {
        this.english = Languages.isEnglish(locale);
        this.zone = zone;
        this.numbers = english ? NumberText.ENGLISH : NumberText.FRENCH;
        Locale language = english ? Locale.ENGLISH : Locale.FRENCH;
        this.weekday = DateTimeFormatter.ofPattern("EEEE", language);
        this.monthAndYear = DateTimeFormatter.ofPattern("MMMM uuuu", language);
        this.shortMonth = DateTimeFormatter.ofPattern("MMM", language);
    }

    /** Returns {@code 12 400 €}, with cents only when there are any: {@code 12 400,50 €}. */
    public String money(Money amount) {
        String text = numbers.cents(amount.cents());
        if (!english) {
            return text + SPACE + "€";
        }
        return text.startsWith("-") ? "-€" + text.substring(1) : "€" + text;
    }

    /** Returns an integer or a decimal number with at most two decimals: {@code 12 400,5}. */
    public String number(Number number) {
        return numbers.of(number);
    }

    /** Returns a size with its unit, rounded: {@code 214 Ko}, {@code 1,2 Mo}. */
    public String size(long bytes) {
        String letter = english ? "B" : "o";
        if (bytes < KILO * KILO) {
            return numbers.of(Math.max(1, Math.round(bytes / KILO))) + SPACE + (english ? "k" : "K") + letter;
        }
        return numbers.of(Math.round(bytes * 10 / (KILO * KILO)) / 10.0) + SPACE + "M" + letter;
    }

    /** Returns the share in whole percents, rounded half up: {@code 93 %}; a dash when the whole is zero. */
    public String percent(Number part, Number whole) {
        double base = whole.doubleValue();
        if (base == 0) {
            return "–";
        }
        String share = numbers.of(Math.round(part.doubleValue() * 100 / base));
        return english ? share + "%" : share + SPACE + "%";
    }

    /** Returns {@code 6 décembre 2026}. */
    public String date(LocalDate date) {
        return dayOfMonth(date) + SPACE + monthAndYear.format(date);
    }

    /** Returns the date of an instant. */
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** Returns {@code dimanche 6 décembre 2026}. */
    public String longDate(LocalDate date) {
        return weekday.format(date) + " " + date(date);
    }

    /** Returns the date of an instant with its weekday. */
    public String longDate(Instant instant) {
        return longDate(instant.atZone(zone).toLocalDate());
    }

    /** Returns {@code 6 décembre 2026 à 18 h 30}. */
    public String dateTime(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        return date(time.toLocalDate()) + (english ? " at" : " à") + SPACE + hour(time);
    }

    /** Returns {@code décembre 2026}. */
    public String monthAndYear(YearMonth month) {
        return monthAndYear.format(month);
    }

    /** Returns the day of the month in digits: {@code 6}. */
    public String day(LocalDate date) {
        return Integer.toString(date.getDayOfMonth());
    }

    /** Returns the day of the month of an instant. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** Returns the short name of the month: {@code déc.}. */
    public String month(LocalDate date) {
        return shortMonth.format(date);
    }

    /** Returns the short name of the month of an instant. */
    public String month(Instant instant) {
        return month(instant.atZone(zone).toLocalDate());
    }

    /** Returns an argument of a message as text: amounts, numbers, dates and instants as the language writes them. */
    String argument(Object value) {
        return switch (value) {
            case Money money -> money(money);
            case Number number -> number(number);
            case LocalDate date -> date(date);
            case Instant instant -> dateTime(instant);
            default -> value.toString();
        };
    }

    private String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 && !english ? "1er" : day(date);
    }

    private String hour(ZonedDateTime time) {
        String minutes = (time.getMinute() < 10 ? "0" : "") + time.getMinute();
        if (english) {
            return time.getHour() + ":" + minutes;
        }
        String hour = time.getHour() + SPACE + "h";
        return time.getMinute() == 0 ? hour : hour + SPACE + minutes;
    }
}
