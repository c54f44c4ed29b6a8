package org.territoireouvert.runner.web.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.HomeBlock.Period;

/**
 * The days of an open period as a drawing, with the sentence that says the same. It shows time and never results.
 *
 * @param width of the drawing, in its own units
 */
public record DayFrieze(List<Tick> ticks, int width, String sentence) {

    private static final int LONGEST_DAYS = 60;
    private static final int STEP = 20;
    private static final int GAP = 2;

    /**
     * A day.
     *
     * @param style {@code past}, {@code today} or {@code next}
     * @param x where it begins
     */
    public record Tick(String style, int x) {
        /** Tells whether it is drawn higher than the others. */
        public boolean today() {
            return style.equals("today");
        }
    }

    /** Copies the list. */
    public DayFrieze {
        ticks = List.copyOf(ticks);
    }

    /** Draws a period of at most sixty days in which today lies; empty otherwise. */
    static Optional<DayFrieze> of(Period period, LocalDate today, Messages messages, Locale locale) {
        long days = ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
        long day = ChronoUnit.DAYS.between(period.first(), today) + 1;
        if (days > LONGEST_DAYS || day < 1 || day > days) {
            return Optional.empty();
        }
        List<Tick> ticks = new ArrayList<>();
        for (int index = 1; index <= days; index++) {
            String style = index < day ? "past" : index == day ? "today" : "next";
            ticks.add(new Tick(style, (index - 1) * STEP + GAP));
        }
        String sentence = messages.format(locale, "portal.days", day, days, days - day);
        return Optional.of(new DayFrieze(ticks, (int) days * STEP, sentence));
    }
}
