package org.territoireouvert.runner.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.HomeBlock.View;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.portal.HomeBlocks;
import org.territoireouvert.runner.portal.HomeComposition;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The home page: what is open and until when, then the blocks in the order that the administrator chose. */
public final class HomePage {

    private final WebParts parts;
    private final HomeBlocks blocks;

    /** Shows what the plugins contribute. */
    public HomePage(WebParts parts) {
        this.parts = parts;
        this.blocks = new HomeBlocks(parts);
    }

    Response show(CoreRequest request) {
        return page(request.locale(), blocks.read(request.locale()));
    }

    /** Shows the page as it would be with another composition, which is not stored. */
    public Response preview(Locale locale, HomeComposition composition) {
        return page(locale, blocks.read(composition, locale)).with("preview", true);
    }

    private Page page(Locale locale, List<HomeBlocks.Shown> shown) {
        HomeSections sections = new HomeSections(today());
        List<View> open = shown.stream()
                .filter(block -> block.placed().isOpen())
                .flatMap(block -> block.view().stream())
                .toList();
        Optional<View> hero =
                open.stream().filter(view -> !view.lead().isEmpty()).findFirst();
        Optional<DayFrieze> days =
                hero.flatMap(View::period).flatMap(period -> DayFrieze.of(period, today(), parts.messages(), locale));
        return Page.of("site/home", parts.messages().format(locale, "home.title"))
                .with("hero", hero.map(view -> sections.section("ouvert", view)))
                .with("days", days)
                .with("open", openRows(sections, open, hero))
                .with("bands", HomeBand.of(shown, sections, locale))
                .with("empty", shown.isEmpty())
                .with("preview", false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                parts.clock().instant(), parts.configuration().zone());
    }

    /** Returns what can be done, soonest deadline first; a block without items is a line of its own. */
    private static List<HomeSections.Row> openRows(HomeSections sections, List<View> open, Optional<View> hero) {
        List<HomeSections.Row> rows = new ArrayList<>();
        for (View view : open) {
            boolean isHero = hero.filter(view::equals).isPresent();
            if (view.items().isEmpty() && !isHero) {
                rows.add(HomeSections.Row.plain(view));
            }
            view.items().stream()
                    .filter(item -> !isHero || !item.path().equals(view.more().path()))
                    .map(sections::row)
                    .forEach(rows::add);
        }
        rows.sort(Comparator.comparing(row -> row.date().orElse(LocalDate.MAX)));
        return rows;
    }
}
