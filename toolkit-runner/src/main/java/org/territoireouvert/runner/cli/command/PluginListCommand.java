package org.territoireouvert.runner.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin list}: loads every plugin as a start would, and says where it stands. */
final class PluginListCommand implements CoreCommand {

    private static final String ROW = "%-24s %-10s %-12s %s";

    @Override
    public String name() {
        return "plugin list";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(OptionSpec.builder("--json")
                .description(messages.say("option.json"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws Exception {
        try (ToolkitRuntime runtime =
                ToolkitRuntime.forInspection(context.configuration().get())) {
            List<InstalledPlugin> plugins = runtime.plugins();
            if (typed.hasMatchedOption("--json")) {
                for (InstalledPlugin plugin : plugins) {
                    context.terminal().out().println(runtime.json(document(runtime, plugin, context)));
                }
                return ExitCode.DONE;
            }
            if (plugins.isEmpty()) {
                context.say("plugin.none", context.configuration().get().pluginsDirectory());
                return ExitCode.DONE;
            }
            CommandMessages words = context.messages();
            row(
                    context,
                    words.say("plugin.column.id"),
                    words.say("plugin.column.version"),
                    words.say("plugin.column.state"),
                    words.say("plugin.column.note"));
            plugins.forEach(plugin -> row(
                    context,
                    plugin.id().value(),
                    plugin.descriptor().version(),
                    words.say("state." + plugin.status().state()),
                    runtime.failureSentence(plugin, context.terminal().locale())));
            return ExitCode.DONE;
        }
    }

    private static void row(CommandContext context, Object... cells) {
        context.terminal().out().println(String.format(ROW, cells).stripTrailing());
    }

    private static Map<String, Object> document(
            ToolkitRuntime runtime, InstalledPlugin plugin, CommandContext context) {
        PluginStatus status = plugin.status();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", plugin.id().value());
        document.put("version", plugin.descriptor().version());
        document.put("state", status.state().name());
        document.put("enabled", status.enabled());
        status.failure().ifPresent(failure -> {
            document.put("phase", failure.phase().name());
            document.put("cause", failure.cause());
            document.put(
                    "sentence",
                    runtime.failureSentence(plugin, context.terminal().locale()));
        });
        return document;
    }
}
