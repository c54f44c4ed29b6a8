package org.territoireouvert.initiatives.web;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * All that a sheet says, in words, as its page shows it.
 *
 * @param sheet for what is shown as it is
 * @param kind name of the constant: which words head the parts
 * @param problem in paragraphs, as are {@code story}, {@code kit} and {@code funding}
 * @param topics in words, as are {@code methods}
 * @param territories in words, the principal one first
 * @param holder who carries it, if that is known
 * @param level weight of participation
 * @param map with the point, if there is one
 * @param contactPath where the contact is reached: {@code mailto:} or a page; empty for nowhere
 */
public record SheetView(
        Sheet sheet,
        String kind,
        List<String> problem,
        List<String> story,
        List<String> kit,
        List<String> funding,
        List<String> topics,
        List<String> methods,
        List<String> territories,
        Optional<BodyRow> holder,
        List<BodyRow> partners,
        Optional<LevelRow> level,
        List<CostRow> costs,
        Optional<PlaceMap> map,
        String contactPath) {

    /**
     * An organisation.
     *
     * @param number in groups of digits, possibly empty
     * @param path of its page on this site, if it is registered
     */
    public record BodyRow(String name, String number, String role, Optional<String> path) {}

    /** Weight of participation: its name and what it means. */
    public record LevelRow(String name, String meaning) {}

    /** An expense. */
    public record CostRow(String kind, Money amount, long hours, String note) {}

    /** Copies the lists. */
    public SheetView {
        problem = List.copyOf(problem);
        story = List.copyOf(story);
        kit = List.copyOf(kit);
        funding = List.copyOf(funding);
        topics = List.copyOf(topics);
        methods = List.copyOf(methods);
        territories = List.copyOf(territories);
        partners = List.copyOf(partners);
        costs = List.copyOf(costs);
    }

    /** Tells whether anything is said of how it goes, beside its methods. */
    public boolean hasCourse() {
        return sheet.course().startedOn().isPresent()
                || sheet.course().endedOn().isPresent()
                || sheet.course().participants().isPresent()
                || level.isPresent();
    }

    /** Tells whether a result, a failure or a condition is said. */
    public boolean hasLessons() {
        return !(sheet.lessons().results().isEmpty()
                && sheet.lessons().failures().isEmpty()
                && sheet.lessons().conditions().isEmpty());
    }
}
