package org.territoireouvert.runner.cli.command.plugin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.ReleaseStanding;
import org.territoireouvert.runner.registry.Trust;
import org.territoireouvert.runner.registry.source.BelievedIndex;

/**
 * A plugin in one of the registries.
 *
 * @param believed index of the registry
 * @param plugin as it is listed there
 */
record Listing(BelievedIndex believed, ListedPlugin plugin) {

    /** Returns all plugins of some registries, registry by registry. */
    static List<Listing> all(List<BelievedIndex> indexes) {
        return indexes.stream()
                .flatMap(believed -> believed.index().plugins().stream().map(plugin -> new Listing(believed, plugin)))
                .toList();
    }

    /** Tells whether every word occurs in what it is called and what it is for; capitals and accents do not count. */
    boolean matches(List<String> words) {
        String text = plain(String.join(
                " ",
                plugin.id().value(),
                plugin.title().fr(),
                plugin.title().en(),
                plugin.description().fr(),
                plugin.description().en(),
                String.join(" ", plugin.categories())));
        return words.stream().allMatch(word -> text.contains(plain(word)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    String registry() {
        return believed.registry().name();
    }

    Trust trust() {
        return believed.trust(plugin);
    }

    /** Returns the release that most people want. */
    Optional<ReleaseStanding> best() {
        return ReleaseStanding.best(believed.index(), plugin);
    }

    /** Returns all its releases, newest first. */
    List<ReleaseStanding> releases() {
        return plugin.releases().stream()
                .map(release -> ReleaseStanding.of(believed.index(), release))
                .toList();
    }
}
