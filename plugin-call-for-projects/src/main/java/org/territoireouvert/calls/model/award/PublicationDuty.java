package org.territoireouvert.calls.model.award;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.territoireouvert.api.data.Money;

/**
 * The duty to publish the data of agreements (décret 2017-779 of 5 May 2017): above 23 000 € in a year for one beneficiary, within three
 * months after the signature.
 */
public final class PublicationDuty {

    /** Amount in a year from which on there is an agreement, which has to be exceeded. */
    public static final Money THRESHOLD = Money.ofUnits(23_000);

    private static final int MONTHS = 3;
    private static final int FIRST = 30;
    private static final int SECOND = 7;

    /** What staff hear of, each once. */
    public enum Reminder {
        /** 30 days are left. */
        MONTH_LEFT,
        /** Seven days are left. */
        WEEK_LEFT,
        /** The last day has passed. */
        LATE,
        /** More than 30 days are left. */
        NONE
    }

    private PublicationDuty() {}

    /** Tells whether what one beneficiary was granted in a year has to be published. */
    public static boolean concerns(Money inOneYear) {
        return inOneYear.compareTo(THRESHOLD) > 0;
    }

    /** Returns the last day to publish. */
    public static LocalDate lastDay(LocalDate signedOn) {
        return signedOn.plusMonths(MONTHS);
    }

    /** Returns what is to be said on a day; a morning that was missed is made up for on the next. */
    public static Reminder reminder(LocalDate signedOn, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, lastDay(signedOn));
        if (left < 0) {
            return Reminder.LATE;
        }
        if (left <= SECOND) {
            return Reminder.WEEK_LEFT;
        }
        return left <= FIRST ? Reminder.MONTH_LEFT : Reminder.NONE;
    }
}
