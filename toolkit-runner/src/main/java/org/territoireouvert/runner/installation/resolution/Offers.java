package org.territoireouvert.runner.installation.resolution;

import java.util.List;
import org.territoireouvert.api.PluginId;

/** Knows the versions of plugins that can be had. */
@FunctionalInterface
public interface Offers {

    /** Returns the versions of a plugin, the newest first; of several with one version the first is meant. Empty when nobody has any. */
    List<Offer> of(PluginId id);
}
