package org.territoireouvert.runner.cli.command.registry;

import org.territoireouvert.runner.cli.Agreement;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command that says what it would change about registries, asks and changes it. */
abstract class RegistryChangeCommand implements CoreCommand {

    @Override
    public final void declare(CommandSpec spec, CommandMessages messages) {
        declareOwn(spec, messages);
        Agreement.declare(spec, messages);
    }

    /** Adds the arguments and options of this command alone. */
    abstract void declareOwn(CommandSpec spec, CommandMessages messages);

    /** Checks what was typed and says what would change; returns what changes it. */
    abstract Runnable plan(ParseResult typed, CommandContext context);

    @Override
    public final int run(ParseResult typed, CommandContext context) {
        Runnable change = plan(typed, context);
        Agreement agreement = new Agreement(context, typed);
        if (agreement.isRehearsal()) {
            context.say("plugin.dry-run");
            return ExitCode.DONE;
        }
        if (!agreement.isGiven()) {
            return ExitCode.REQUEST;
        }
        change.run();
        return ExitCode.DONE;
    }
}
