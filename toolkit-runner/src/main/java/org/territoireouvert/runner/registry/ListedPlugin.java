package org.territoireouvert.runner.registry;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;

/**
 * A plugin of a registry with its releases.
 *
 * @param id of the plugin
 * @param title its name
 * @param description what it is for
 * @param categories words to find it by, possibly none
 * @param maintainers who keeps it
 * @param review who stands behind it
 * @param deprecated why it should not be chosen any more, and what to take instead
 * @param releases newest first, possibly none
 */
public record ListedPlugin(
        PluginId id,
        LocalText title,
        LocalText description,
        List<String> categories,
        List<String> maintainers,
        Review review,
        Optional<LocalText> deprecated,
        List<Release> releases) {

    /**
     * Copies and sorts the lists.
     *
     * @throws IllegalArgumentException when a version is there twice, or a descriptor is of another plugin
     */
    public ListedPlugin {
        categories = List.copyOf(categories);
        maintainers = List.copyOf(maintainers);
        Set<SemanticVersion> versions = new HashSet<>();
        for (Release release : releases) {
            if (!release.descriptor().plugin().id().equals(id)) {
                throw new IllegalArgumentException("a release of \"" + id + "\" has the descriptor of \""
                        + release.descriptor().plugin().id() + "\"");
            }
            if (!versions.add(release.version())) {
                throw new IllegalArgumentException("\"" + id + "\" has the version " + release.version() + " twice");
            }
        }
        releases = releases.stream()
                .sorted(Comparator.comparing(Release::version).reversed())
                .toList();
    }

    /** Returns the release of a version. */
    public Optional<Release> release(SemanticVersion version) {
        return releases.stream()
                .filter(release -> release.version().equals(version))
                .findFirst();
    }
}
