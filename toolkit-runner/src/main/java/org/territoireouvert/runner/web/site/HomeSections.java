package org.territoireouvert.runner.web.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.HomeBlock.Figure;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.HomeBlock.View;
import org.territoireouvert.api.web.Link;

/** Turns what blocks show into what the template of the home page reads. */
final class HomeSections {

    private static final int SOON_DAYS = 7;

    private final LocalDate today;

    HomeSections(LocalDate today) {
        this.today = today;
    }

    /** A line of a section. */
    public record Row(
            String title,
            String path,
            String summary,
            List<String> meta,
            Optional<LocalDate> date,
            boolean soon,
            Optional<Badge> badge) {

        /** A block that has no lines is one itself. */
        static Row plain(View view) {
            return new Row(
                    view.title(),
                    view.more().path(),
                    view.lead(),
                    List.of(),
                    Optional.empty(),
                    false,
                    Optional.empty());
        }
    }

    /**
     * A section.
     *
     * @param anchor unique on the page
     */
    public record Section(String anchor, String title, String lead, Link more, List<Row> rows, List<Figure> figures) {}

    Section section(String anchor, View view) {
        return new Section(
                anchor,
                view.title(),
                view.lead(),
                view.more(),
                view.items().stream().map(this::row).toList(),
                view.figures());
    }

    Row row(Item item) {
        boolean soon = item.date()
                .map(date -> ChronoUnit.DAYS.between(today, date))
                .filter(days -> days >= 0 && days <= SOON_DAYS)
                .isPresent();
        return new Row(item.title(), item.path(), item.summary(), item.meta(), item.date(), soon, item.badge());
    }
}
