package org.territoireouvert.runner.cli.command.registry;

import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.registry.source.KnownRegistry;

/** Notes in the audit log from whom plugins are taken. */
final class RegistryActs {

    private RegistryActs() {}

    static void note(AuditType type, KnownRegistry registry, CommandContext context) {
        try (ToolkitRuntime runtime =
                ToolkitRuntime.withoutPlugins(context.configuration().get())) {
            boolean noted = runtime.record(AuditEntry.of(type, LoggedActor.COMMAND_LINE, registry.name())
                    .with("registry", registry.name()));
            if (!noted) {
                context.say("registry.act-not-noted");
            }
        }
    }
}
