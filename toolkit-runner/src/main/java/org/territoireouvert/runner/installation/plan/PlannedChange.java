package org.territoireouvert.runner.installation.plan;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.lock.PluginAct;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.registry.Trust;
import org.territoireouvert.runner.registry.Warning;

/**
 * What would happen to one plugin.
 *
 * @param kind of change
 * @param id of the plugin
 * @param version that will be wanted; the last one when none will
 * @param from version that is wanted now, if any
 * @param descriptor of the version, if its files are there
 * @param trust of the version
 * @param fetched where its package is fetched, if it is
 * @param migrations how many changes of its tables the next start makes
 * @param asked whether somebody asked for this plugin, and not only another plugin
 * @param warnings known weaknesses of the version
 */
public record PlannedChange(
        PluginAct.Kind kind,
        PluginId id,
        String version,
        Optional<String> from,
        Optional<PluginDescriptor> descriptor,
        Trust trust,
        Optional<Origin.Listed> fetched,
        int migrations,
        boolean asked,
        List<Warning> warnings) {

    /** Copies the list. */
    public PlannedChange {
        warnings = List.copyOf(warnings);
    }

    /** Tells whether a package comes in whose origin nobody but the operator answers for, or data go for ever. */
    public boolean needsTypedId() {
        boolean comesIn = kind == PluginAct.Kind.INSTALLED || kind == PluginAct.Kind.UPDATED;
        return kind == PluginAct.Kind.PURGED || comesIn && (trust == Trust.THIRD_PARTY || trust == Trust.LOCAL);
    }

    /** Returns how many bytes were fetched for it. */
    public long download() {
        return fetched.map(Origin.Listed::size).orElse(0L);
    }
}
