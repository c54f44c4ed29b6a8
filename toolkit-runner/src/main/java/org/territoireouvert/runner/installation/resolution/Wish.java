package org.territoireouvert.runner.installation.resolution;

import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;

/**
 * A plugin that somebody asks for.
 *
 * @param id of the plugin
 * @param versions that are asked for, the newest stable one of all when empty
 * @param among what it is chosen
 */
public record Wish(PluginId id, Optional<VersionRange> versions, Among among) {

    /** Among which versions one is chosen. */
    public enum Among {
        /** Any, but none that is older than what wrote the data. */
        ALL,
        /** The present one or a newer one. */
        PRESENT_OR_NEWER
    }

    /** Asks for the newest version that fits. */
    public static Wish newest(PluginId id) {
        return new Wish(id, Optional.empty(), Among.ALL);
    }

    /** Asks for versions. */
    public static Wish of(PluginId id, VersionRange versions) {
        return new Wish(id, Optional.of(versions), Among.ALL);
    }

    /** Asks for a newer version, or to keep the present one. */
    public static Wish update(PluginId id) {
        return new Wish(id, Optional.empty(), Among.PRESENT_OR_NEWER);
    }
}
