package org.territoireouvert.runner.plugin;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginId;

/**
 * The descriptor {@code META-INF/toolkit/plugin.json} of a plugin, as it was read; its texts are the messages
 * {@code plugin.name} and {@code plugin.description}.
 *
 * @param id of the plugin
 * @param version semantic version
 * @param module name of the Java module
 * @param api range of API versions, for example {@code >=0.1 <1}
 * @param java least Java feature version
 * @param licence SPDX identifier
 * @param vendor who publishes it
 * @param addressPrefix first segment of its addresses, for example {@code /initiatives}
 * @param tablePrefix with which its tables start, for example {@code ini_}
 * @param requires other plugins that it needs
 * @param rollbackSafeTo earliest version that can read the tables of this one
 * @param network hosts that it contacts
 * @param keepsPersonalData whether its tables hold data about people
 */
public record PluginDescriptor(
        PluginId id,
        String version,
        String module,
        String api,
        int java,
        String licence,
        String vendor,
        String addressPrefix,
        String tablePrefix,
        List<Requirement> requires,
        Optional<String> rollbackSafeTo,
        List<String> network,
        boolean keepsPersonalData) {

    /** Copies the lists. */
    public PluginDescriptor {
        requires = List.copyOf(requires);
        network = List.copyOf(network);
    }

    /**
     * Another plugin that is needed.
     *
     * @param id of the other plugin
     * @param versions accepted range
     * @param optional whether the plugin can do without
     */
    public record Requirement(PluginId id, String versions, boolean optional) {}
}
