package org.territoireouvert.runner.installation.lock;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.registry.Trust;

/**
 * A change that was made and does not stand in the audit log yet: packages are installed without a database too.
 *
 * @param kind of change
 * @param plugin that was changed
 * @param version that is wanted now; the last one when none is
 * @param from version that was wanted before, if any
 * @param trust of the version
 * @param at when
 */
public record PluginAct(Kind kind, PluginId plugin, String version, Optional<String> from, Trust trust, Instant at) {

    /** What can happen to a plugin of an instance. */
    public enum Kind {
        /** It was not wanted and is. */
        INSTALLED,
        /** Another version of it is wanted. */
        UPDATED,
        /** The version before is wanted again. */
        ROLLED_BACK,
        /** It is not wanted any more; its data are kept. */
        REMOVED,
        /** The data that it left were deleted. */
        PURGED
    }
}
