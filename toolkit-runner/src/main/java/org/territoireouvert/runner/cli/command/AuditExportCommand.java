package org.territoireouvert.runner.cli.command;

import java.io.IOException;
import org.territoireouvert.runner.audit.AuditExport;
import org.territoireouvert.runner.audit.AuditFilter;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert audit export}: writes the audit log as JSON lines; its public form unless the internal one is asked for. */
final class AuditExportCommand implements CoreCommand {

    private static final String INTERNAL = "--internal";

    @Override
    public String name() {
        return "audit export";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(OptionSpec.builder(INTERNAL)
                .description(messages.say("option.internal"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws IOException {
        try (Storage storage = Storage.open(context.configuration().get())) {
            AuditExport export = new AuditExport(storage.core(), new JacksonJson());
            if (typed.hasMatchedOption(INTERNAL)) {
                export.writeInternal(AuditFilter.ALL, context.terminal().out());
            } else {
                export.writePublic(context.terminal().out());
            }
        }
        return ExitCode.DONE;
    }
}
