package org.territoireouvert.runner.web.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.Contributions.Route;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.text.Languages;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.template.layout.Alternate;
import org.territoireouvert.runner.web.template.layout.MenuItem;
import org.territoireouvert.runner.web.template.tool.Tools;

/** What pages need to know of the plugins that serve, computed once for each set of them. Safe for all threads. */
final class PluginSet {

    private static final Logger LOG = LoggerFactory.getLogger(PluginSet.class);

    private final List<InstalledPlugin> serving;
    private final List<Contributions> contributions;
    private final Map<Locale, List<MenuItem>> menus = new ConcurrentHashMap<>();
    private final Map<Locale, List<MenuItem>> administrations = new ConcurrentHashMap<>();
    private final Map<String, Tools> tools = new ConcurrentHashMap<>();

    PluginSet(List<InstalledPlugin> installed) {
        this.serving = installed.stream().filter(InstalledPlugin::isServing).toList();
        this.contributions =
                serving.stream().map(InstalledPlugin::contributions).toList();
        Languages.ALL.forEach(language -> menus.put(language, menu(language)));
        Languages.ALL.forEach(language -> administrations.put(language, administration(language)));
    }

    /** Tells whether the same plugins serve the same things as when this was computed. */
    boolean suits(List<InstalledPlugin> installed) {
        int count = 0;
        for (InstalledPlugin plugin : installed) {
            if (plugin.isServing()) {
                if (count == serving.size()
                        || serving.get(count) != plugin
                        || contributions.get(count) != plugin.contributions()) {
                    return false;
                }
                count++;
            }
        }
        return count == serving.size();
    }

    /** Returns the whole menu in a language, in order. */
    List<MenuItem> menuIn(Locale language) {
        return menus.getOrDefault(Languages.of(language), List.of());
    }

    /** Returns the feeds of a plugin, or of all, in a language. */
    List<Alternate> feedsIn(Locale language, Optional<InstalledPlugin> owner) {
        return serving.stream()
                .filter(plugin -> owner.isEmpty() || owner.get() == plugin)
                .flatMap(plugin -> plugin.contributions().feeds().stream()
                        .map(feed -> new Alternate(
                                "application/atom+xml",
                                "/flux/" + feed.name() + ".atom",
                                plugin.messages().format(language, feed.titleKey()))))
                .toList();
    }

    /** Returns the pages of the administration that plugins contribute, by name. */
    List<MenuItem> administrationIn(Locale language) {
        return administrations.getOrDefault(Languages.of(language), List.of());
    }

    private List<MenuItem> administration(Locale language) {
        return serving.stream()
                .filter(PluginSet::hasAdministration)
                .map(plugin -> new MenuItem(
                        plugin.messages().format(language, "plugin.name"),
                        administrationOf(plugin),
                        0,
                        required(plugin, administrationOf(plugin)),
                        plugin.id().value()))
                .sorted(Comparator.comparing(MenuItem::label))
                .toList();
    }

    private static boolean hasAdministration(InstalledPlugin plugin) {
        return plugin.contributions().routes().stream()
                .anyMatch(route -> route.method() == Method.GET && route.path().equals(administrationOf(plugin)));
    }

    private static String administrationOf(InstalledPlugin plugin) {
        return "/admin" + plugin.descriptor().addressPrefix();
    }

    /** Returns the tools kept under a name. */
    Map<String, Tools> tools() {
        return tools;
    }

    private List<MenuItem> menu(Locale language) {
        List<MenuItem> items = new ArrayList<>();
        for (InstalledPlugin plugin : serving) {
            for (MenuEntry entry : plugin.contributions().menu()) {
                add(items, plugin, entry, language);
            }
        }
        items.sort(Comparator.comparingInt(MenuItem::order).thenComparing(MenuItem::label));
        return List.copyOf(items);
    }

    private static void add(List<MenuItem> items, InstalledPlugin plugin, MenuEntry entry, Locale language) {
        try {
            String label = plugin.messages().format(language, entry.labelKey());
            items.add(new MenuItem(
                    label,
                    entry.path(),
                    entry.order(),
                    required(plugin, entry.path()),
                    plugin.id().value()));
        } catch (IllegalArgumentException e) {
            LOG.warn("The menu entry {} of plugin {} is left out: it has no label", entry.path(), plugin.id(), e);
        }
    }

    private static Permission required(InstalledPlugin plugin, String path) {
        return plugin.contributions().routes().stream()
                .filter(route -> route.method() == Method.GET && route.path().equals(path))
                .map(Route::required)
                .findFirst()
                .orElse(CorePermissions.READ);
    }
}
