package org.territoireouvert.runner.registry.source;

import java.time.Duration;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Trust;

/**
 * An index whose signature was checked.
 *
 * @param registry that it is of
 * @param index what it says
 * @param overdue how long it has been expired, zero when it is not
 */
public record BelievedIndex(KnownRegistry registry, RegistryIndex index, Duration overdue) {

    /** Tells whether it should have been renewed by now. */
    public boolean isStale() {
        return overdue.isPositive();
    }

    /** Returns how much a plugin of it is trusted. */
    public Trust trust(ListedPlugin plugin) {
        return Trust.of(registry.official(), plugin.review());
    }
}
