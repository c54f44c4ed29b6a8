package org.territoireouvert.runner.cli.command;

import java.nio.file.Path;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.storage.backup.Restore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert restore FILE}: brings back what a backup holds; no server may run. */
final class RestoreCommand implements CoreCommand {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(OptionSpec.builder("--force")
                .description(messages.say("option.force"))
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .arity("1")
                .type(String.class)
                .paramLabel(messages.say("label.file"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        Path file = context.currentFolder().resolve(typed.matchedPositionalValue(0, ""));
        new Restore(context.configuration().get()).restore(file, typed.hasMatchedOption("--force"));
        context.say("restore.done", file);
        return ExitCode.DONE;
    }
}
