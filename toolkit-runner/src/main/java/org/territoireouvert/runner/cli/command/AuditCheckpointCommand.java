package org.territoireouvert.runner.cli.command;

import java.time.InstantSource;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.audit.checkpoint.Checkpoints;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Storage;
import picocli.CommandLine.ParseResult;

/** {@code ouvert audit checkpoint}: signs where the audit log stands now and writes the checkpoint, to be kept elsewhere. */
final class AuditCheckpointCommand implements CoreCommand {

    @Override
    public String name() {
        return "audit checkpoint";
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        Configuration configuration = context.configuration().get();
        InstantSource clock = InstantSource.system();
        try (Storage storage = Storage.open(configuration)) {
            String note = new Checkpoints(storage.core(), new HashChain(clock), SigningKeyFile.of(configuration), clock)
                    .write();
            context.terminal().out().print(note);
        }
        return ExitCode.DONE;
    }
}
