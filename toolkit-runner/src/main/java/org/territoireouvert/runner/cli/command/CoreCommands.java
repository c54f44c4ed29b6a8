package org.territoireouvert.runner.cli.command;

import java.util.List;
import org.territoireouvert.runner.cli.CoreCommand;

/** The commands of the runtime, in the order of the help. */
public final class CoreCommands {

    private CoreCommands() {}

    /** Returns them all. */
    public static List<CoreCommand> all() {
        return List.of(
                new ServeCommand(),
                new DemoCommand(),
                new PluginListCommand(),
                new PluginSwitchCommand(true),
                new PluginSwitchCommand(false),
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
                new StatisticsRecountCommand());
    }
}
