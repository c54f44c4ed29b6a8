package org.territoireouvert.runner.search.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * All that can be found: the content types of the plugins, and what the runtime publishes itself.
 *
 * @param plugins in the order of the menu
 * @param own contents of the runtime
 * @param hidden what the moderators have hidden
 */
public record SearchSources(
        Supplier<? extends List<? extends InstalledPlugin>> plugins, List<SearchSource> own, HiddenContents hidden) {

    /** Copies the list. */
    public SearchSources {
        own = List.copyOf(own);
    }

    /** Returns those of the plugins that serve now, then those of the runtime. */
    public List<SearchSource> open() {
        return of(InstalledPlugin::isServing);
    }

    /** Returns those of every enabled plugin, also in a process that serves none, then those of the runtime. */
    public List<SearchSource> enabled() {
        return of(plugin -> plugin.status().enabled());
    }

    private List<SearchSource> of(Predicate<InstalledPlugin> chosen) {
        List<SearchSource> sources = new ArrayList<>();
        for (InstalledPlugin plugin : plugins.get()) {
            if (chosen.test(plugin)) {
                plugin.contributions()
                        .contentTypes()
                        .forEach(type -> sources.add(new PluginContents(plugin, type, hidden)));
            }
        }
        sources.addAll(own);
        return sources;
    }

    /** Returns the types whose contents can be found now: those of a plugin that does not serve cannot. */
    public Set<String> openTypes() {
        return open().stream().map(SearchSource::type).collect(Collectors.toUnmodifiableSet());
    }
}
