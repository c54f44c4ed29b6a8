package org.territoireouvert.runner.cli.command.plugin;

import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin remove ID…}: their data stay, unless {@code --purge-data} takes them too. */
final class PluginRemoveCommand extends PluginChangeCommand {

    private static final String PURGE = "--purge-data";

    @Override
    public String name() {
        return "plugin remove";
    }

    @Override
    void declareOwn(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(CommandOptions.words("1..*", "label.plugin", messages));
        spec.addOption(CommandOptions.flag(PURGE, "option.purge-data", messages));
    }

    @Override
    boolean asksRegistries() {
        return false;
    }

    @Override
    Plan plan(PluginChanges changes, ParseResult typed, CommandContext context) {
        return changes.remove(TypedPlugins.ids(typed), typed.hasMatchedOption(PURGE));
    }
}
