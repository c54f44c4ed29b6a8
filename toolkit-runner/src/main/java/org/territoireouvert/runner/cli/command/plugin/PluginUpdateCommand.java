package org.territoireouvert.runner.cli.command.plugin;

import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin update [ID…]}: newer versions of some plugins or of all. Nothing is ever updated unasked. */
final class PluginUpdateCommand extends PluginChangeCommand {

    @Override
    public String name() {
        return "plugin update";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("0..*", "label.plugin", messages));
    }

    @Override
    Plan plan(PluginChanges changes, ParseResult typed, CommandContext context) {
        return changes.update(TypedPlugins.ids(typed));
    }
}
