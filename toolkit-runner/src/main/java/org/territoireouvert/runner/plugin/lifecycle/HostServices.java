package org.territoireouvert.runner.plugin.lifecycle;

import java.time.InstantSource;
import java.time.ZoneId;
import org.territoireouvert.runner.plugin.CallLimits;
import org.territoireouvert.runner.plugin.PluginContextFactory;
import org.territoireouvert.runner.plugin.PluginMigrations;
import org.territoireouvert.runner.plugin.PluginSwitches;

/**
 * What the plugin host needs of the runtime.
 *
 * @param contexts makes the context of each plugin
 * @param migrations prepares the tables of each plugin
 * @param switches says which plugins are wanted
 * @param clock the clock that decides
 * @param zone in which messages write instants
 * @param limits how much time plugins have
 */
public record HostServices(
        PluginContextFactory contexts,
        PluginMigrations migrations,
        PluginSwitches switches,
        InstantSource clock,
        ZoneId zone,
        CallLimits limits) {

    /** Makes services with the standard limits. */
    public HostServices(
            PluginContextFactory contexts,
            PluginMigrations migrations,
            PluginSwitches switches,
            InstantSource clock,
            ZoneId zone) {
        this(contexts, migrations, switches, clock, zone, CallLimits.STANDARD);
    }
}
