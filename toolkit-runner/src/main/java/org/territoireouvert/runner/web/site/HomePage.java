package org.territoireouvert.runner.web.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.HomeBlock.Figure;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.HomeBlock.Slot;
import org.territoireouvert.api.web.HomeBlock.View;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The home page: what is open and until when, what came of it, figures, what is new, dates, people. */
final class HomePage {

    private static final int SOON_DAYS = 7;

    /** A line of a section. */
    public record Row(
            String title,
            String path,
            String summary,
            List<String> meta,
            Optional<LocalDate> date,
            boolean soon,
            Optional<Badge> badge) {}

    /**
     * A section.
     *
     * @param anchor unique on the page
     */
    public record Section(String anchor, String title, String lead, Link more, List<Row> rows, List<Figure> figures) {}

    private final WebParts parts;
    private final HomeBlocks blocks;

    HomePage(WebParts parts) {
        this.parts = parts;
        this.blocks = new HomeBlocks(parts.clock());
    }

    Response show(CoreRequest request) {
        Locale locale = request.locale();
        List<HomeBlocks.Shown> shown = blocks.read(parts.serving(), locale);
        List<View> open = views(shown, Slot.OPEN);
        Optional<View> hero =
                open.stream().filter(view -> !view.lead().isEmpty()).findFirst();
        return Page.of("site/home", parts.messages().format(locale, "home.title"))
                .with("hero", hero.map(view -> section("ouvert", view)))
                .with("open", openRows(open, hero))
                .with("results", sections(shown, Slot.RESULT))
                .with("figures", sections(shown, Slot.FIGURES))
                .with("recent", sections(shown, Slot.RECENT))
                .with("agenda", sections(shown, Slot.AGENDA))
                .with("people", sections(shown, Slot.PEOPLE))
                .with("empty", shown.isEmpty());
    }

    /** Returns what can be done, soonest deadline first; a block without items is a line of its own. */
    private List<Row> openRows(List<View> open, Optional<View> hero) {
        List<Row> rows = new ArrayList<>();
        for (View view : open) {
            boolean isHero = hero.filter(view::equals).isPresent();
            if (view.items().isEmpty() && !isHero) {
                rows.add(new Row(
                        view.title(),
                        view.more().path(),
                        view.lead(),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty()));
            }
            view.items().stream()
                    .filter(item -> !isHero || !item.path().equals(view.more().path()))
                    .map(this::row)
                    .forEach(rows::add);
        }
        rows.sort(Comparator.comparing(row -> row.date().orElse(LocalDate.MAX)));
        return rows;
    }

    private List<Section> sections(List<HomeBlocks.Shown> shown, Slot slot) {
        List<View> views = views(shown, slot);
        List<Section> sections = new ArrayList<>();
        for (int index = 0; index < views.size(); index++) {
            String anchor = slot.name().toLowerCase(Locale.ROOT) + (index + 1);
            sections.add(section(anchor, views.get(index)));
        }
        return sections;
    }

    private static List<View> views(List<HomeBlocks.Shown> shown, Slot slot) {
        return shown.stream()
                .filter(block -> block.slot() == slot)
                .map(HomeBlocks.Shown::view)
                .toList();
    }

    private Section section(String anchor, View view) {
        return new Section(
                anchor,
                view.title(),
                view.lead(),
                view.more(),
                view.items().stream().map(this::row).toList(),
                view.figures());
    }

    private Row row(Item item) {
        LocalDate today = LocalDate.ofInstant(
                parts.clock().instant(), parts.configuration().zone());
        boolean soon = item.date()
                .map(date -> ChronoUnit.DAYS.between(today, date))
                .filter(days -> days >= 0 && days <= SOON_DAYS)
                .isPresent();
        return new Row(item.title(), item.path(), item.summary(), item.meta(), item.date(), soon, item.badge());
    }
}
