package org.territoireouvert.runner.plugin.layer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;

/**
 * The layers of plugins, each built once. A runtime has its own; the tests of one process share them from site to site, since a
 * layer holds classes and no data, and classes that are loaded anew are verified and compiled anew. Safe for all threads.
 */
public final class PluginLayers {

    private final Map<PluginSource, PluginLayer> built = new HashMap<>();
    private PluginLayer.@Nullable Builder builder;

    /**
     * Returns the layer of a plugin, built from its modules when there is none; runs nothing of it.
     *
     * @param source where the modules were read, whose files do not change as long as these layers are used
     * @throws PluginRefusedException when a module is missing or two modules are in each other's way
     */
    public synchronized PluginLayer of(PluginSource source, PluginModules modules) throws PluginRefusedException {
        PluginLayer layer = built.get(source);
        if (layer == null) {
            layer = builder().build(modules);
            built.put(source, layer);
        }
        return layer;
    }

    private PluginLayer.Builder builder() {
        PluginLayer.Builder known = builder;
        if (known == null) {
            known = new PluginLayer.Builder();
            builder = known;
        }
        return known;
    }
}
