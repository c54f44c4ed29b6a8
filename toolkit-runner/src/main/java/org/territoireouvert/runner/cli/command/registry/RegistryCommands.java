package org.territoireouvert.runner.cli.command.registry;

import java.util.List;
import org.territoireouvert.runner.cli.CoreCommand;

/** The commands about registries of plugins, in the order of the help. */
public final class RegistryCommands {

    private RegistryCommands() {}

    /** Returns them all. */
    public static List<CoreCommand> all() {
        return List.of(
                new RegistryListCommand(),
                new RegistryAddCommand(),
                new RegistryRemoveCommand(),
                new RegistryKeyCommand(),
                new RegistryBuildCommand(),
                new RegistryWarnCommand(),
                new RegistryWithdrawCommand(),
                new RegistrySignCommand());
    }
}
