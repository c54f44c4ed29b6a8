package org.territoireouvert.runner.registry;

import java.net.URI;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;

/**
 * A release that nobody shall install any more (retrait); it stays in the index, so that those who have it are told.
 *
 * @param plugin of the release
 * @param version of the release
 * @param reason why
 * @param url where more is said
 */
public record Withdrawal(PluginId plugin, SemanticVersion version, LocalText reason, Optional<URI> url) {

    /** Tells whether it is about a release. */
    public boolean concerns(PluginId asked, SemanticVersion other) {
        return plugin.equals(asked) && version.equals(other);
    }
}
