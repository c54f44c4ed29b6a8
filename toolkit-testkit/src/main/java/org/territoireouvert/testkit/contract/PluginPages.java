package org.territoireouvert.testkit.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.Contributions.Route;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.testkit.TestBrowser;

/**
 * Finds the pages of a plugin that somebody can open without knowing more: those without parameters, and those that they link to.
 *
 * @param plugin whose pages they are
 * @param browser of who looks
 */
record PluginPages(InstalledPlugin plugin, TestBrowser browser) {

    private static final int LINKS_OF_A_PAGE = 10;

    /** Returns the addresses of pages for everybody. */
    Set<String> open() {
        return found(PluginPages::isOpen);
    }

    /** Returns the addresses of pages for those who signed in. */
    Set<String> closed() {
        return found(route -> !isOpen(route));
    }

    static boolean isOpen(Route route) {
        return route.required().defaultAudience() == Audience.ANYONE;
    }

    static boolean hasParameter(Route route) {
        return route.path().contains("{");
    }

    /** Returns an address of a route whose parameters name nothing. */
    static String invented(Route route) {
        return route.path().replaceAll("\\{[^}]*}", "inconnu");
    }

    private Set<String> found(Predicate<Route> wanted) {
        List<Route> routes = plugin.contributions().routes().stream()
                .filter(route -> route.method() == Method.GET)
                .filter(wanted)
                .toList();
        Set<String> paths = new TreeSet<>();
        routes.stream().filter(route -> !hasParameter(route)).map(Route::path).forEach(paths::add);
        for (String path : List.copyOf(paths)) {
            links(browser.page(path)).stream()
                    .filter(link -> routes.stream().anyMatch(route -> leadsTo(route, link)))
                    .limit(LINKS_OF_A_PAGE)
                    .forEach(paths::add);
        }
        return paths;
    }

    private static List<String> links(Document page) {
        return page.select("main a[href^=/]").stream()
                .map(link -> link.attr("href").replaceFirst("#.*", ""))
                .distinct()
                .toList();
    }

    /** Tells whether an address is one of a route. */
    static boolean leadsTo(Route route, String link) {
        String expression = route.path().replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+");
        return link.replaceFirst("\\?.*", "").matches(expression);
    }
}
