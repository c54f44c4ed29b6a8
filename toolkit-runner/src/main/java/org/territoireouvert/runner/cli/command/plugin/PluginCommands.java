package org.territoireouvert.runner.cli.command.plugin;

import java.util.List;
import org.territoireouvert.runner.cli.CoreCommand;

/** The commands that look at plugins and change which there are, in the order of the help. */
public final class PluginCommands {

    private PluginCommands() {}

    /** Returns them all. */
    public static List<CoreCommand> all() {
        return List.of(
                new PluginListCommand(),
                new PluginSearchCommand(),
                new PluginInfoCommand(),
                new PluginInstallCommand(),
                new PluginUpdateCommand(),
                new PluginRemoveCommand(),
                new PluginRollbackCommand(),
                new PluginVerifyCommand(),
                new PluginSyncCommand(),
                new PluginSwitchCommand(true),
                new PluginSwitchCommand(false));
    }
}
