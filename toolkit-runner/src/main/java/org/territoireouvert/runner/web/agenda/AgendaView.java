package org.territoireouvert.runner.web.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;

/**
 * A month of the agenda.
 *
 * @param month {@code 2026-11}
 * @param name of the month in words
 * @param previous address of the month before, empty before the first that is shown
 * @param next address of the month after, empty after the last that is shown
 * @param calendar address of the calendar with the same filter
 * @param kinds to choose from
 * @param territories to choose from
 * @param rows in order
 * @param filtered whether a filter is set
 */
public record AgendaView(
        String month,
        String name,
        Optional<String> previous,
        Optional<String> next,
        String calendar,
        List<Choice> kinds,
        List<Choice> territories,
        List<Row> rows,
        boolean filtered) {

    /**
     * A date.
     *
     * @param day on which it begins
     * @param soon whether that is within a week
     * @param meta when in words, where, what kind
     */
    public record Row(String title, String path, LocalDate day, boolean soon, List<String> meta) {}
}
