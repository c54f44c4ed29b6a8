package org.territoireouvert.runner.web.template.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.runner.editorial.ArticleKind;
import org.territoireouvert.runner.editorial.ArticlePlace;
import org.territoireouvert.runner.editorial.content.PlacedPages;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.template.tool.MessageTool;

/** The pages of the authority to which menu and footer link, in a language. */
public record PlacedMenu(PlacedPages.Links links, Locale locale) {

    private static final int BEHIND_PLUGINS = 1000;

    /** Returns the help pages. */
    public List<Link> help() {
        return at(ArticlePlace.HELP);
    }

    /** Returns the pages of the legal line. */
    public List<Link> footer() {
        return at(ArticlePlace.FOOTER);
    }

    /** Returns the menu with the news, if there are any, and the pages behind the entries of the plugins. */
    public List<MenuItem> behind(List<MenuItem> plugins, MessageTool messages) {
        List<Link> pages = at(ArticlePlace.MENU);
        if (pages.isEmpty() && !links.news()) {
            return plugins;
        }
        List<MenuItem> menu = new ArrayList<>(plugins);
        if (links.news()) {
            menu.add(item(messages.get("layout.menu.news"), ArticleKind.NEWS.path()));
        }
        pages.forEach(page -> menu.add(item(page.label(), page.path())));
        return menu;
    }

    private static MenuItem item(String label, String path) {
        return new MenuItem(label, path, BEHIND_PLUGINS, CorePermissions.READ, "");
    }

    private List<Link> at(ArticlePlace place) {
        return links.at(place).stream()
                .map(page -> new Link(page.text(locale).title(), page.path()))
                .toList();
    }
}
