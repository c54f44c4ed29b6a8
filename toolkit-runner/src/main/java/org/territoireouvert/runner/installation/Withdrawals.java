package org.territoireouvert.runner.installation;

import java.util.Optional;
import org.territoireouvert.api.PluginId;

/** Knows which versions their registries took back. */
public interface Withdrawals {

    /** Nothing was taken back. */
    Withdrawals NONE = new Withdrawals() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public Optional<String> reason(PluginId id, String version, Optional<String> registry) {
            return Optional.empty();
        }
    };

    /** Tells whether nothing was taken back at all. */
    boolean isEmpty();

    /**
     * Returns why a version was taken back, in French and in one line; empty when it was not.
     *
     * @param registry that the version came from; only this one and the official one are believed
     */
    Optional<String> reason(PluginId id, String version, Optional<String> registry);
}
