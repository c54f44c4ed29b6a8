package org.territoireouvert.runner;

import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.SwitchResult;
import org.territoireouvert.runner.plugin.lifecycle.PluginHost;
import org.territoireouvert.runner.web.admin.PluginSwitch;

/** What the administration pages switch. */
record HostSwitch(PluginHost host) implements PluginSwitch {

    @Override
    public Outcome enable(PluginId plugin) {
        return outcome(host.enable(plugin));
    }

    @Override
    public Outcome disable(PluginId plugin) {
        return outcome(host.disable(plugin));
    }

    private static Outcome outcome(SwitchResult result) {
        return switch (result) {
            case IMMEDIATE -> Outcome.NOW;
            case AT_NEXT_START -> Outcome.AT_NEXT_START;
            case UNKNOWN_PLUGIN -> Outcome.UNKNOWN;
        };
    }
}
