package org.territoireouvert.runner.search.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.content.KnownContents;
import org.territoireouvert.runner.content.KnownContents.Caller;
import org.territoireouvert.runner.content.KnownContents.DeclaredType;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * All that can be found: the content types of the runtime and of the plugins.
 *
 * @param known what is declared by who serves now
 * @param plugins in the order of the menu, whatever their state
 * @param database tables of the runtime
 */
public record SearchSources(KnownContents known, Supplier<List<InstalledPlugin>> plugins, Database database) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Returns those of the runtime and of the plugins that serve now. */
    public List<SearchSource> open() {
        return known.types().stream()
                .map(type -> new SearchSource(type, database))
                .toList();
    }

    /** Returns the types whose contents can be found now: those of a plugin that does not serve cannot. */
    public Set<String> openTypes() {
        return known.types().stream().map(DeclaredType::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns those of the runtime and of every enabled plugin, for a process that has loaded them and serves nothing. */
    public List<SearchSource> enabled() {
        List<SearchSource> sources = new ArrayList<>(open());
        for (InstalledPlugin plugin : plugins.get()) {
            if (!plugin.isServing() && plugin.status().enabled()) {
                plugin.contributions()
                        .contentTypes()
                        .forEach(type -> sources.add(new SearchSource(
                                new DeclaredType(plugin.id().value(), type, plugin.messages(), caller(plugin)),
                                database)));
            }
        }
        return sources;
    }

    private static Caller caller(InstalledPlugin plugin) {
        return new Caller() {
            @Override
            public <T> Optional<T> call(Callable<T> work) {
                try {
                    return Optional.of(plugin.call(Phase.CALL, LIMIT, work));
                } catch (PluginCallException recordedThere) {
                    return Optional.empty();
                }
            }
        };
    }
}
