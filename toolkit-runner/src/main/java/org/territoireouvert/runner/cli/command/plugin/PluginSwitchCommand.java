package org.territoireouvert.runner.cli.command.plugin;

import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert plugin enable} and {@code ouvert plugin disable}. */
final class PluginSwitchCommand implements CoreCommand {

    private final boolean enable;

    PluginSwitchCommand(boolean enable) {
        this.enable = enable;
    }

    @Override
    public String name() {
        return enable ? "plugin enable" : "plugin disable";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(PositionalParamSpec.builder()
                .arity("1")
                .type(String.class)
                .paramLabel(messages.say("label.plugin"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        String asked = typed.matchedPositionalValue(0, "");
        try (ToolkitRuntime runtime =
                ToolkitRuntime.forCommands(context.configuration().get())) {
            boolean known = runtime.plugins().stream()
                    .anyMatch(plugin -> plugin.id().value().equals(asked));
            if (!known) {
                String installed = runtime.plugins().stream()
                        .map(plugin -> plugin.id().value())
                        .collect(Collectors.joining(", "));
                context.terminal().err().println(context.messages().say("plugin.unknown", asked, installed));
                return ExitCode.REQUEST;
            }
            runtime.setEnabled(new PluginId(asked), enable);
            context.say(enable ? "plugin.enabled" : "plugin.disabled", asked);
            return ExitCode.DONE;
        }
    }
}
