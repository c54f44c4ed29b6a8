package org.territoireouvert.runner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The commands that plugins contribute. Loading them touches no database: that waits until a command needs it. */
final class ContributedCommands implements AutoCloseable {

    private static final String OPTION_PREFIX = "--";

    private final ToolkitRuntime runtime;
    private final List<CoreCommand> commands = new ArrayList<>();

    private ContributedCommands(ToolkitRuntime runtime) {
        this.runtime = runtime;
    }

    static ContributedCommands load(Configuration configuration, Locale locale) {
        ContributedCommands contributed = new ContributedCommands(ToolkitRuntime.forCommands(configuration));
        for (InstalledPlugin plugin : contributed.runtime.plugins()) {
            for (Command command : plugin.contributions().commands()) {
                contributed.commands.add(new Contributed(plugin.messages(), command, locale));
            }
        }
        return contributed;
    }

    List<CoreCommand> commands() {
        return commands;
    }

    @Override
    public void close() {
        runtime.close();
    }

    /** A command of a plugin, as the command line sees it. */
    private record Contributed(Messages words, Command command, Locale locale) implements CoreCommand {

        @Override
        public String name() {
            return command.group() + " " + command.name();
        }

        @Override
        public Optional<String> summary() {
            return Optional.of(words.format(locale, key()));
        }

        @Override
        public Optional<String> groupSummary() {
            return Optional.of(words.format(locale, "command." + command.group()));
        }

        private String key() {
            return "command." + command.group() + "." + command.name();
        }

        @Override
        public void declare(CommandSpec spec, CommandMessages messages) {
            for (Command.Option option : command.options()) {
                OptionSpec.Builder builder = OptionSpec.builder(OPTION_PREFIX + option.name())
                        .description(words.format(locale, key() + "." + option.name()));
                spec.addOption(
                        option.value().isEmpty()
                                ? builder.build()
                                : builder.type(String.class)
                                        .paramLabel(option.value())
                                        .build());
            }
            spec.addOption(OptionSpec.builder("--json")
                    .description(messages.say("option.json"))
                    .build());
            if (!command.arguments().isEmpty()) {
                spec.addPositional(PositionalParamSpec.builder()
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel(command.arguments())
                        .hideParamSyntax(true)
                        .build());
            }
        }

        @Override
        public int run(ParseResult typed, CommandContext context) throws Exception {
            return command.action().run(new TypedInvocation(typed, context.terminal()));
        }
    }
}
