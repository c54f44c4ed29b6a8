package org.territoireouvert.runner.cli.command;

import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.Logging;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert serve}: serves the site until it is stopped. */
final class ServeCommand implements CoreCommand {

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(port(messages));
    }

    static OptionSpec port(CommandMessages messages) {
        return OptionSpec.builder("--port")
                .type(Integer.class)
                .paramLabel(messages.say("label.port"))
                .description(messages.say("option.port"))
                .build();
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws InterruptedException {
        Configuration read = context.configuration().get();
        Configuration configuration = read.withPort(typed.matchedOptionValue("--port", read.port()));
        Serving serving = new Serving();
        while (true) {
            ToolkitServer server =
                    ToolkitServer.start(ToolkitRuntime.of(configuration), new UpgradeLines(context), prepared -> {});
            Logging.open();
            greet(server, context);
            serving.untilRestart(server);
            context.say("serve.restart");
        }
    }

    private static void greet(ToolkitServer server, CommandContext context) {
        context.say("serve.ready", server.address());
        announce(server, context);
        if (server.hasAdministrator()) {
            context.say("serve.administration", server.address() + "/admin");
        } else {
            context.say("serve.admin", server.adminLink());
        }
        context.say("serve.stop");
    }

    static void announce(ToolkitServer server, CommandContext context) {
        for (InstalledPlugin plugin : server.runtime().plugins()) {
            if (plugin.status().state() != PluginStatus.State.STARTED) {
                plugin.status()
                        .failure()
                        .ifPresent(failure -> context.say(
                                "serve.plugin-failed",
                                plugin.id(),
                                server.runtime()
                                        .failureSentence(
                                                plugin, context.terminal().locale())));
            }
        }
    }
}
