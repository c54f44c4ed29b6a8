package org.territoireouvert.acceptance.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.runner.DeclaredRoute;
import org.territoireouvert.runner.plugin.Contributions.Method;

/** Addresses that stand on the pages of the site: what a parameter can really be. */
record KnownAddresses(Set<String> paths) {

    /** Reads the pages without parameters, and one level of those that they link to. */
    static KnownAddresses seenBy(Callers callers, Who who, List<DeclaredRoute> routes) {
        Set<String> paths = new TreeSet<>();
        routes.stream()
                .filter(route -> route.method() == Method.GET && !route.path().contains("{"))
                .forEach(route -> read(callers, who, route.path(), paths));
        KnownAddresses first = new KnownAddresses(Set.copyOf(paths));
        routes.stream()
                .filter(route -> route.method() == Method.GET)
                .flatMap(route -> first.of(route.path()).stream())
                .forEach(path -> read(callers, who, path, paths));
        return new KnownAddresses(paths);
    }

    private static void read(Callers callers, Who who, String path, Set<String> paths) {
        String body = callers.get(who, path).body();
        if (!body.contains("<html")) {
            return;
        }
        Document page = Jsoup.parse(body);
        page.select("a[href^=/]").forEach(link -> paths.add(link.attr("href").replaceFirst("[?#].*", "")));
        page.select("form[action^=/]")
                .forEach(form -> paths.add(form.attr("action").replaceFirst("[?#].*", "")));
    }

    /** Returns an address that fits a route with parameters, and none without. */
    Optional<String> of(String pattern) {
        String expression = pattern.replaceAll("\\{[^}]*}", "[^/]+").replace(".", "\\.");
        return pattern.contains("{")
                ? paths.stream().filter(path -> path.matches(expression)).findFirst()
                : Optional.empty();
    }
}
