package org.territoireouvert.runner.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.KnownContents.DeclaredType;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticlePlace;
import org.territoireouvert.runner.editorial.content.PlacedPages;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Lists what the site publishes, for people. */
final class SiteMap {

    private static final int PART = 500;
    private static final int MOST_ON_PAGE = 100;

    /** Links of one kind. */
    public record Group(String title, List<Link> links) {}

    private final WebParts parts;

    SiteMap(WebParts parts) {
        this.parts = parts;
    }

    Response page(CoreRequest request) {
        Locale locale = request.locale();
        List<Group> groups = new ArrayList<>();
        for (DeclaredType type : parts.contents().known().types()) {
            List<Link> links = items(type, MOST_ON_PAGE).stream()
                    .map(item -> new Link(item.title(), item.path()))
                    .toList();
            if (!links.isEmpty()) {
                groups.add(new Group(type.messages().format(locale, type.type().pluralKey()), links));
            }
        }
        return Page.of("site/map", parts.messages().format(locale, "map.title"))
                .with("sections", menu(locale))
                .with("groups", groups);
    }

    /** The sections that have no place in the menu. */
    Response more(CoreRequest request) {
        return Page.of("site/more", parts.messages().format(request.locale(), "more.title"))
                .with("sections", menu(request.locale()));
    }

    private List<Link> menu(Locale locale) {
        record Entry(int order, Link link) {}
        List<Entry> entries = new ArrayList<>();
        for (InstalledPlugin plugin : parts.serving()) {
            for (MenuEntry entry : plugin.contributions().menu()) {
                String label = plugin.messages().format(locale, entry.labelKey());
                entries.add(new Entry(entry.order(), new Link(label, entry.path())));
            }
        }
        List<Link> links = new ArrayList<>(entries.stream()
                .sorted(java.util.Comparator.comparingInt(Entry::order))
                .map(Entry::link)
                .toList());
        addPlaced(links, locale);
        return links;
    }

    private void addPlaced(List<Link> links, Locale locale) {
        PlacedPages.Links placed = parts.editorial().placed().current();
        if (placed.news()) {
            links.add(new Link(parts.messages().format(locale, "layout.menu.news"), ArticleKind.NEWS.path()));
        }
        placed.at(ArticlePlace.MENU)
                .forEach(page -> links.add(new Link(page.text(locale).title(), page.path())));
    }

    /** Reads at most so many items; what a failing plugin had given before it failed is kept. */
    private static List<ContentItem> items(DeclaredType type, int most) {
        List<ContentItem> items = new ArrayList<>();
        List<ContentItem> part;
        do {
            String after = items.isEmpty() ? "" : items.get(items.size() - 1).id();
            part = type.published(after, Math.min(PART, most - items.size()));
            items.addAll(part);
        } while (part.size() == PART && items.size() < most);
        return items;
    }
}
