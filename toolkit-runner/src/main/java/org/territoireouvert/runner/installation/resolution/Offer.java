package org.territoireouvert.runner.installation.resolution;

import java.util.Comparator;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.text.Sentence;

/**
 * A version of a plugin that can be had.
 *
 * @param descriptor of the plugin
 * @param origin where it can be had
 * @param stable whether it is meant for everybody
 * @param refusal why it may not be installed whatever else is, if so
 */
public record Offer(PluginDescriptor descriptor, Origin origin, boolean stable, Optional<Sentence> refusal) {

    /** The newest first. */
    public static final Comparator<Offer> NEWEST_FIRST =
            Comparator.comparing(Offer::version).reversed();

    /** Returns the plugin. */
    public PluginId id() {
        return descriptor.id();
    }

    /** Returns the version. */
    public SemanticVersion version() {
        return SemanticVersion.parse(descriptor.version());
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
