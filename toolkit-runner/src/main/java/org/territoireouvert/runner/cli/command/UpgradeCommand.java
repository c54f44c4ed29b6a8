package org.territoireouvert.runner.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.cli.Agreement;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.storage.ServingLock;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.upgrade.UpgradeNews;
import org.territoireouvert.runner.storage.upgrade.UpgradePlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code ouvert upgrade}: brings the data to this version as a start would, without serving; {@code --dry-run} says what that would
 * change and tries it on a copy, also while a site serves.
 */
final class UpgradeCommand implements CoreCommand {

    @Override
    public String name() {
        return "upgrade";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        Agreement.declare(spec, messages);
        spec.addOption(CommandOptions.flag("--json", "option.json", messages));
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        Configuration configuration = context.configuration().get();
        Agreement agreement = new Agreement(context, typed, "upgrade");
        boolean json = typed.hasMatchedOption("--json");
        UpgradeLines lines = new UpgradeLines(context);
        try (ToolkitRuntime looking = ToolkitRuntime.of(configuration)) {
            UpgradePlan plan = looking.plan();
            if (!json) {
                lines.plan(plan);
            }
            if (agreement.isRehearsal()) {
                return rehearse(looking, plan, json, context);
            }
            if (json) {
                document(plan, Map.of(), context);
            }
            if (plan.pending().isEmpty()) {
                return refused(plan) ? ExitCode.ENVIRONMENT : ExitCode.DONE;
            }
        }
        if (!agreement.isGiven()) {
            return ExitCode.REQUEST;
        }
        return upgrade(configuration, json ? UpgradeNews.LOGGED : lines, context);
    }

    private static boolean refused(UpgradePlan plan) {
        return plan.owners().stream().anyMatch(part -> part.refusal().isPresent());
    }

    private static int rehearse(ToolkitRuntime runtime, UpgradePlan plan, boolean json, CommandContext context) {
        Map<String, Optional<StorageException>> outcomes = plan.needsRehearsal()
                ? runtime.rehearse(plan, json ? UpgradeNews.LOGGED : new UpgradeLines(context))
                : Map.of();
        Locale locale = context.terminal().locale();
        if (json) {
            document(plan, outcomes, context);
        } else {
            outcomes.forEach((owner, failure) -> context.terminal()
                    .out()
                    .println(failure.map(reason -> reason.message(locale))
                            .orElseGet(() -> context.messages().say("upgrade.rehearsed", owner))));
            context.say("upgrade.unchanged");
        }
        boolean well = outcomes.values().stream().allMatch(Optional::isEmpty) && !refused(plan);
        return well ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }

    private static void document(
            UpgradePlan plan, Map<String, Optional<StorageException>> outcomes, CommandContext context) {
        Locale locale = context.terminal().locale();
        for (UpgradePlan.Part part : plan.owners()) {
            String owner = part.wanted().owner();
            Optional<StorageException> failure = part.refusal()
                    .or(() -> Optional.ofNullable(outcomes.get(owner)).flatMap(outcome -> outcome));
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("owner", owner);
            document.put("state", part.state().getClass().getSimpleName().toUpperCase(Locale.ROOT));
            document.put("from", part.version());
            document.put("to", part.wanted().version());
            document.put("scripts", part.state().pendingScripts());
            document.put("rehearsed", outcomes.containsKey(owner));
            failure.ifPresent(reason -> document.put("sentence", reason.message(locale)));
            context.document(document);
        }
    }

    // The lock is only held.
    @SuppressWarnings("try")
    private static int upgrade(Configuration configuration, UpgradeNews news, CommandContext context) {
        try (ToolkitRuntime runtime = ToolkitRuntime.of(configuration);
                ServingLock alone = runtime.loadToServe(news)) {
            List<InstalledPlugin> failed = runtime.plugins().stream()
                    .filter(plugin -> plugin.status().state() == State.FAILED
                            || plugin.status().state() == State.BLOCKED)
                    .toList();
            failed.forEach(plugin -> context.terminal()
                    .err()
                    .println(runtime.failureSentence(plugin, context.terminal().locale())));
            context.say(failed.isEmpty() ? "upgrade.done" : "upgrade.partly");
            return failed.isEmpty() ? ExitCode.DONE : ExitCode.ENVIRONMENT;
        }
    }
}
