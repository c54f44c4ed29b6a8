package org.territoireouvert.runner.registry;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;

/**
 * A known weakness of some versions of a plugin (alerte).
 *
 * @param id for example {@code TO-2026-003}
 * @param plugin that has it
 * @param versions that have it
 * @param severity how bad it is
 * @param title says what it is
 * @param url where more is said
 */
public record Warning(
        String id, PluginId plugin, VersionRange versions, Severity severity, LocalText title, Optional<URI> url) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    /**
     * Validates the id.
     *
     * @throws IllegalArgumentException when it has another shape
     */
    public Warning {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no name of a warning: write up to 60 letters, digits, dots and hyphens");
        }
    }

    /** Tells whether a release has the weakness. */
    public boolean concerns(PluginId asked, SemanticVersion version) {
        return plugin.equals(asked) && versions.accepts(version);
    }
}
