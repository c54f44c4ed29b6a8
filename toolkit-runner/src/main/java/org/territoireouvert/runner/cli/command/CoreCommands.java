package org.territoireouvert.runner.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.command.init.InitCommand;
import org.territoireouvert.runner.cli.command.plugin.PluginCommands;
import org.territoireouvert.runner.cli.command.registry.RegistryCommands;

/** The commands of the runtime, in the order of the help. */
public final class CoreCommands {

    private CoreCommands() {}

    /** Returns them all. */
    public static List<CoreCommand> all() {
        List<CoreCommand> all = new ArrayList<>(List.of(new InitCommand(), new ServeCommand(), new DemoCommand()));
        all.addAll(PluginCommands.all());
        all.addAll(RegistryCommands.all());
        all.addAll(List.of(
                new BackupCommand(),
                new RestoreCommand(),
                new UpgradeCommand(),
                new DoctorCommand(),
                new AdminLinkCommand(),
                new RollImportCommand(),
                new SearchRebuildCommand(),
                new PersonCommand(false),
                new PersonCommand(true),
                new MailDoctorCommand(),
                new AuditVerifyCommand(),
                new AuditExportCommand(),
                new AuditCheckpointCommand(),
                new StatisticsRecountCommand()));
        return List.copyOf(all);
    }
}
