package org.territoireouvert.runner.cli.command.plugin;

import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin rollback ID}: the version before comes back, if it can read the data. */
final class PluginRollbackCommand extends PluginChangeCommand {

    @Override
    public String name() {
        return "plugin rollback";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("1", "label.plugin", messages));
    }

    @Override
    boolean asksRegistries() {
        return false;
    }

    @Override
    Plan plan(PluginChanges changes, ParseResult typed, CommandContext context) {
        return changes.rollback(TypedPlugins.id(CommandOptions.words(typed).get(0)));
    }
}
