package org.territoireouvert.runner.identity.level;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.api.text.SearchText;

/** A birth date as people write it: {@code 14/05/1988}, {@code 14 mai 1988}, {@code 1988-05-14}. */
public sealed interface BirthDate {

    /** A day on which somebody who lives may have been born. */
    record Read(LocalDate day) implements BirthDate {}

    /** Something else. */
    record Refused(Reason reason) implements BirthDate {}

    /** Why a text is no birth date. */
    enum Reason {
        /** It is no date, or its year has two digits. */
        UNREADABLE,
        /** No such day exists: 31 February. */
        IMPOSSIBLE,
        /** It is after today. */
        FUTURE,
        /** It is more than 120 years ago. */
        TOO_OLD
    }

    /** Most years that somebody may have lived. */
    int OLDEST = 120;

    /**
     * Reads what somebody wrote.
     *
     * @param today in the authority's zone
     */
    static BirthDate read(String typed, LocalDate today) {
        Matcher date = Written.DATE.matcher(SearchText.fold(typed));
        if (!date.matches()) {
            return new Refused(Reason.UNREADABLE);
        }
        boolean yearFirst = date.group("isoyear") != null;
        OptionalInt month = Written.month(yearFirst ? date.group("isomonth") : date.group("month"));
        if (month.isEmpty()) {
            return new Refused(Reason.UNREADABLE);
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(yearFirst ? date.group("isoyear") : date.group("year")),
                    month.getAsInt(),
                    Integer.parseInt(yearFirst ? date.group("isoday") : date.group("day")));
            return of(day, today);
        } catch (DateTimeException e) {
            return new Refused(Reason.IMPOSSIBLE);
        }
    }

    private static BirthDate of(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return new Refused(Reason.FUTURE);
        }
        return day.isBefore(today.minusYears(OLDEST)) ? new Refused(Reason.TOO_OLD) : new Read(day);
    }

    /** How dates are written, after folding: parts in letters and digits with one space between them. */
    final class Written {

        private static final Pattern DATE =
                Pattern.compile("(?<isoyear>[0-9]{4}) (?<isomonth>[0-9]{1,2}) (?<isoday>[0-9]{1,2})"
                        + "|(?<day>[0-9]{1,2})(?:er|st|nd|rd|th)? ?(?<month>[0-9]{1,2}|[a-z]+) ?(?<year>[0-9]{4})");
        private static final List<String> FRENCH = List.of(
                "janvier",
                "fevrier",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "aout",
                "septembre",
                "octobre",
                "novembre",
                "decembre");
        private static final List<String> ENGLISH = List.of(
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december");

        private Written() {}

        private static OptionalInt month(String text) {
            if (Character.isDigit(text.charAt(0))) {
                return OptionalInt.of(Integer.parseInt(text));
            }
            int index = Math.max(FRENCH.indexOf(text), ENGLISH.indexOf(text));
            return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
        }
    }
}
