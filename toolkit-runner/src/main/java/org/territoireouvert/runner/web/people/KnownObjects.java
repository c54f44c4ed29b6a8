package org.territoireouvert.runner.web.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.plugin.Contributions.Route;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * Proposes objects for which a role can be held: what a plugin publishes at an address that ends with a path parameter named by one
 * of its permissions.
 */
final class KnownObjects {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MOST = 100;

    /**
     * An object of a plugin.
     *
     * @param id as a scope names it
     */
    public record Known(String id, String title) {}

    private KnownObjects() {}

    /** Tells whether roles of a plugin can be held for one object. */
    static boolean hasObjects(InstalledPlugin plugin) {
        return !parameters(plugin).isEmpty();
    }

    /** Returns the objects of a plugin that it publishes, at most a hundred of each kind. */
    static List<Known> of(InstalledPlugin plugin) {
        List<Pattern> addresses = addresses(plugin);
        List<Known> known = new ArrayList<>();
        if (addresses.isEmpty() || !plugin.isServing()) {
            return known;
        }
        for (ContentType type : plugin.contributions().contentTypes()) {
            for (ContentItem item : items(plugin, type)) {
                addresses.stream()
                        .map(address -> address.matcher(item.path()))
                        .filter(Matcher::matches)
                        .findFirst()
                        .ifPresent(match -> known.add(new Known(match.group("object"), item.title())));
            }
        }
        return known;
    }

    private static Set<String> parameters(InstalledPlugin plugin) {
        return plugin.contributions().routes().stream()
                .map(Route::required)
                .map(Permission::object)
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toSet());
    }

    private static List<Pattern> addresses(InstalledPlugin plugin) {
        Set<String> parameters = parameters(plugin);
        return plugin.contributions().routes().stream()
                .map(Route::path)
                .filter(path -> parameters.stream().anyMatch(parameter -> path.endsWith("/{" + parameter + "}")))
                .map(KnownObjects::pattern)
                .distinct()
                .toList();
    }

    private static Pattern pattern(String path) {
        String start = path.substring(0, path.lastIndexOf('/') + 1);
        String expression = java.util.Arrays.stream(start.split("/", -1))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/"));
        return Pattern.compile(expression + "(?<object>[^/]+)");
    }

    private static List<ContentItem> items(InstalledPlugin plugin, ContentType type) {
        try {
            return plugin.call(Phase.CALL, LIMIT, () -> type.source().published("", MOST));
        } catch (PluginCallException failed) {
            return List.of();
        }
    }
}
