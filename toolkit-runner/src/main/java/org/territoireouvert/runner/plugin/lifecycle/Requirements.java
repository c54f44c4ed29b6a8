package org.territoireouvert.runner.plugin.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.PluginDescriptor.Requirement;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;

/**
 * Decides whether what a plugin requires is there.
 *
 * @param plugins those whose descriptor was read
 */
record Requirements(Map<PluginId, LoadedPlugin> plugins) {

    Requirements {
        plugins = Map.copyOf(plugins);
    }

    /**
     * Looks for a requirement that is not met.
     *
     * @param needed state in which the others must be
     * @return what is missing, empty when nothing is
     */
    Optional<String> unmet(LoadedPlugin plugin, State needed) {
        return plugin.descriptor().requires().stream()
                .filter(requirement -> !requirement.optional())
                .map(requirement -> unmet(requirement, needed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unmet(Requirement requirement, State needed) {
        LoadedPlugin other = plugins.get(requirement.id());
        String what = "it requires " + requirement.id() + " " + requirement.versions();
        if (other == null) {
            return Optional.of(what + ", which is not installed");
        }
        SemanticVersion version = SemanticVersion.parse(other.descriptor().version());
        if (!VersionRange.parse(requirement.versions()).accepts(version)) {
            return Optional.of(what + ", installed is " + version);
        }
        return other.state() == needed ? Optional.empty() : Optional.of(what + ", which is " + other.state());
    }
}
