package org.territoireouvert.runner.cli.command.plugin;

import java.time.InstantSource;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.cli.Agreement;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.Catalogue;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PlanParts;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command that plans a change of the plugins, shows the plan, asks and makes it. */
abstract class PluginChangeCommand implements CoreCommand {

    private static final String ALLOW_STALE = "--allow-stale";

    @Override
    public final void declare(CommandSpec spec, CommandMessages messages) {
        declareOwn(spec, messages);
        Agreement.declare(spec, messages);
        spec.addOption(CommandOptions.texts("--confirm", "label.plugin", "option.confirm", messages));
        spec.addOption(CommandOptions.flag("--json", "option.json", messages));
        if (asksRegistries()) {
            spec.addOption(CommandOptions.flag(ALLOW_STALE, "option.allow-stale", messages));
        }
    }

    /** Adds the arguments and options of this command alone. */
    abstract void declareOwn(CommandSpec spec, CommandMessages messages);

    /** Plans what was typed. */
    abstract Plan plan(PluginChanges changes, ParseResult typed, CommandContext context);

    @Override
    public final int run(ParseResult typed, CommandContext context) throws Exception {
        Configuration configuration = context.configuration().get();
        try (PluginChanges changes = PluginChanges.begin(parts(configuration, typed, context))) {
            Plan plan = plan(changes, typed, context);
            boolean json = typed.hasMatchedOption("--json");
            if (json) {
                PlanDocument.print(plan, context);
            }
            if (plan.changes().isEmpty()
                    && plan.after().equals(changes.inventory().wanted())) {
                say(json, context, "plugin.nothing");
                return ExitCode.DONE;
            }
            if (!json) {
                new PlanLines(context).print(plan);
            }
            if (new Agreement(context, typed).isRehearsal()) {
                say(json, context, "plugin.dry-run");
                return ExitCode.DONE;
            }
            if (!new Consent(context).isGiven(plan, typed)) {
                return ExitCode.REQUEST;
            }
            make(plan, changes, configuration, json, context);
            return ExitCode.DONE;
        }
    }

    private static void make(
            Plan plan, PluginChanges changes, Configuration configuration, boolean json, CommandContext context)
            throws Exception {
        try (ToolkitRuntime runtime = ToolkitRuntime.withoutPlugins(configuration)) {
            if (plan.purged().isEmpty()) {
                changes.apply(plan);
            } else {
                say(json, context, "plugin.purge.backup", runtime.purge(changes, plan));
            }
            if (!runtime.recordActs(changes)) {
                say(json, context, "plugin.acts-later");
            }
        }
        say(json, context, plan.changes().isEmpty() ? "plugin.bundle-noted" : "plugin.done");
    }

    private static void say(boolean json, CommandContext context, String key, Object... arguments) {
        if (!json) {
            context.say(key, arguments);
        }
    }

    /** Tells whether registries are asked: not where only what is there matters. */
    boolean asksRegistries() {
        return true;
    }

    private PlanParts parts(Configuration configuration, ParseResult typed, CommandContext context) {
        Catalogue catalogue = asksRegistries()
                ? Catalogues.fresh(configuration, typed.hasMatchedOption(ALLOW_STALE), context)
                : RegistryCatalogue.kept(configuration);
        return PlanParts.of(configuration, catalogue, InstantSource.system());
    }
}
