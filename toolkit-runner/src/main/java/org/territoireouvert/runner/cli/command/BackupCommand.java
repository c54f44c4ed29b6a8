package org.territoireouvert.runner.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.backup.Backup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert backup FILE}: saves all data, also while a server runs. */
final class BackupCommand implements CoreCommand {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(PositionalParamSpec.builder()
                .arity("1")
                .type(String.class)
                .paramLabel(messages.say("label.file"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws Exception {
        Path file = context.currentFolder().resolve(typed.matchedPositionalValue(0, ""));
        if (Files.exists(file)) {
            context.terminal().err().println(context.messages().say("backup.exists", file));
            return ExitCode.REQUEST;
        }
        try (Storage storage = Storage.connect(context.configuration().get())) {
            new Backup(storage, InstantSource.system()).create(file);
        }
        context.say("backup.done", file, Files.size(file));
        return ExitCode.DONE;
    }
}
