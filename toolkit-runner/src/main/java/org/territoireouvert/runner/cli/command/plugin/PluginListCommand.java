package org.territoireouvert.runner.cli.command.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CommandOptions;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.PluginOverview;
import org.territoireouvert.runner.installation.PluginOverview.Line;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.registry.Warning;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code ouvert plugin list}: loads every plugin as a start would, and says where it stands and where it came from; beside it what
 * a running site has loaded, where that is something else.
 */
final class PluginListCommand implements CoreCommand {

    private static final String ROW = "%-24s %-10s %-12s %-12s %s";

    @Override
    public String name() {
        return "plugin list";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(CommandOptions.flag("--json", "option.json", messages));
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws Exception {
        Configuration configuration = context.configuration().get();
        PluginOverview overview = PluginOverview.of(configuration, RegistryCatalogue.kept(configuration));
        try (ToolkitRuntime runtime = ToolkitRuntime.forInspection(configuration)) {
            List<InstalledPlugin> plugins = runtime.plugins();
            if (typed.hasMatchedOption("--json")) {
                for (InstalledPlugin plugin : plugins) {
                    context.document(document(runtime, plugin, overview, context));
                }
                return ExitCode.DONE;
            }
            if (plugins.isEmpty()) {
                context.say("plugin.none", configuration.pluginsDirectory());
            } else {
                table(runtime, plugins, overview, context);
            }
            notes(overview, context);
            return ExitCode.DONE;
        }
    }

    private static void table(
            ToolkitRuntime runtime, List<InstalledPlugin> plugins, PluginOverview overview, CommandContext context) {
        CommandMessages words = context.messages();
        row(
                context,
                words.say("plugin.column.id"),
                words.say("plugin.column.version"),
                words.say("plugin.column.trust"),
                words.say("plugin.column.state"),
                words.say("plugin.column.note"));
        for (InstalledPlugin plugin : plugins) {
            row(
                    context,
                    plugin.id().value(),
                    plugin.descriptor().version(),
                    words.say("plugin.origin."
                            + overview.line(plugin.id()).trust().name()),
                    words.say("state." + plugin.status().state()),
                    runtime.failureSentence(plugin, context.terminal().locale()));
            overview.warnings(plugin.id(), plugin.descriptor().version())
                    .forEach(warning -> ListingNotes.print(warning, context));
        }
    }

    private static void notes(PluginOverview overview, CommandContext context) {
        overview.session().forEach((id, version) -> {
            Optional<String> wanted = overview.line(id).version();
            if (wanted.isEmpty()) {
                context.say("plugin.list.session-off", id, version);
            } else if (!wanted.get().equals(version)) {
                context.say("plugin.list.session", id, version, wanted.get());
            }
        });
        overview.kept().forEach(data -> context.say("plugin.list.kept", data.id(), data.version()));
        overview.bundle().ifPresent(bundle -> context.say("plugin.list.bundle", bundle));
    }

    private static void row(CommandContext context, Object... cells) {
        context.terminal().out().println(String.format(ROW, cells).stripTrailing());
    }

    private static Map<String, Object> document(
            ToolkitRuntime runtime, InstalledPlugin plugin, PluginOverview overview, CommandContext context) {
        PluginStatus status = plugin.status();
        Line line = overview.line(plugin.id());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", plugin.id().value());
        document.put("version", plugin.descriptor().version());
        document.put("trust", line.trust().name());
        line.registry().ifPresent(registry -> document.put("registry", registry));
        line.previous().ifPresent(previous -> document.put("previous", previous));
        Optional.ofNullable(overview.session().get(plugin.id())).ifPresent(now -> document.put("session", now));
        document.put("state", status.state().name());
        document.put("enabled", status.enabled());
        document.put(
                "warnings",
                overview.warnings(plugin.id(), plugin.descriptor().version()).stream()
                        .map(Warning::id)
                        .toList());
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
