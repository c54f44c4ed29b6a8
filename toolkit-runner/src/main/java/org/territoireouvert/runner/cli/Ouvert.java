package org.territoireouvert.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.cli.command.CoreCommands;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.configuration.ConfigurationReader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code ouvert}: finds the command that was typed, runs it and says every failure in one sentence. */
public final class Ouvert {

    private static final Logger LOG = LoggerFactory.getLogger(Ouvert.class);

    private final Map<String, String> environment;
    private final Path currentFolder;
    private final Path home;
    private final Terminal terminal;
    private final CommandMessages messages;

    /**
     * Creates the command line.
     *
     * @param environment variables of the process
     * @param currentFolder where relative paths start
     * @param home folder of the distribution
     * @param terminal where to answer
     */
    public Ouvert(Map<String, String> environment, Path currentFolder, Path home, Terminal terminal) {
        this.environment = environment;
        this.currentFolder = currentFolder.toAbsolutePath();
        this.home = home;
        this.terminal = terminal;
        this.messages = CommandMessages.in(terminal.locale());
    }

    /** Runs one command line and returns its exit code. */
    public int run(String... arguments) {
        List<CoreCommand> core = CoreCommands.all();
        try {
            if (isCore(core, arguments)) {
                return execute(core, arguments);
            }
            try (ContributedCommands contributed =
                    ContributedCommands.load(configuration(optionValue(arguments, "--config")), terminal.locale())) {
                List<CoreCommand> all = new ArrayList<>(core);
                all.addAll(contributed.commands());
                return execute(all, arguments);
            }
        } catch (ToolkitException e) {
            terminal.err().println(messages.sentence(e));
            return ExitCode.of(e);
        }
    }

    private static boolean isCore(List<CoreCommand> core, String[] arguments) {
        return arguments.length > 0
                && core.stream()
                        .anyMatch(command -> command.name().split(" ")[0].equals(arguments[0]));
    }

    private int execute(List<CoreCommand> commands, String[] arguments) {
        CommandLine line = new CommandLine(specification(commands));
        ParseResult typed;
        try {
            typed = line.parseArgs(arguments);
        } catch (ParameterException e) {
            terminal.err()
                    .println(messages.say("error.usage", String.valueOf(e.getMessage()), usageOf(e.getCommandLine())));
            return ExitCode.REQUEST;
        }
        CommandLine deepest = line;
        while (typed.hasSubcommand()) {
            typed = typed.subcommand();
            deepest = typed.commandSpec().commandLine();
        }
        if (typed.hasMatchedOption("--help") || typed.commandSpec().userObject() == null) {
            deepest.usage(terminal.out());
            return arguments.length == 0 || typed.hasMatchedOption("--help") ? ExitCode.DONE : ExitCode.REQUEST;
        }
        return run((CoreCommand) typed.commandSpec().userObject(), typed);
    }

    private int run(CoreCommand command, ParseResult typed) {
        try {
            Optional<Path> file = Optional.ofNullable(typed.<String>matchedOptionValue("--config", null))
                    .map(Path::of);
            CommandContext context = new CommandContext(terminal, messages, () -> configuration(file), currentFolder);
            int code = command.run(typed, context);
            terminal.out().flush();
            return code;
        } catch (ToolkitException e) {
            LOG.debug("Command failed", e);
            terminal.err().println(messages.sentence(e));
            return ExitCode.of(e);
        } catch (Exception e) {
            Logging.open();
            LOG.error("Command failed", e);
            terminal.err().println(messages.say("error.internal", String.valueOf(e)));
            return ExitCode.INTERNAL;
        }
    }

    private CommandSpec specification(List<CoreCommand> commands) {
        CommandSpec root = specification(messages.say("ouvert.summary"), "ouvert", null);
        for (CoreCommand command : commands) {
            String[] words = command.name().split(" ");
            CommandSpec parent = root;
            for (int index = 0; index < words.length - 1; index++) {
                parent = groupOf(parent, words[index], command.groupSummary());
            }
            String word = words[words.length - 1];
            CommandSpec spec = specification(summary(command.name(), command.summary()), word, command);
            command.declare(spec, messages);
            parent.addSubcommand(word, spec);
        }
        return root;
    }

    private CommandSpec groupOf(CommandSpec parent, String word, Optional<String> groupSummary) {
        CommandLine existing = parent.subcommands().get(word);
        if (existing != null) {
            return existing.getCommandSpec();
        }
        CommandSpec group = specification(summary(word, groupSummary), word, null);
        parent.addSubcommand(word, group);
        return group;
    }

    private String summary(String name, Optional<String> given) {
        String key = "command." + name.replace(' ', '.');
        return given.orElseGet(() -> messages.has(key) ? messages.say(key) : name);
    }

    private CommandSpec specification(String summary, String name, @org.jspecify.annotations.Nullable Object command) {
        CommandSpec spec = command == null ? CommandSpec.create() : CommandSpec.wrapWithoutInspection(command);
        spec.name(name);
        spec.usageMessage().description(summary).synopsisHeading(messages.say("help.usage") + " ");
        spec.usageMessage().optionListHeading("%n" + messages.say("help.options") + "%n");
        spec.usageMessage().parameterListHeading("%n");
        spec.usageMessage().commandListHeading("%n" + messages.say("help.commands") + "%n");
        spec.usageMessage().synopsisSubcommandLabel(messages.say("help.subcommand"));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .description(messages.say("option.help"))
                .build());
        spec.addOption(OptionSpec.builder("--config")
                .type(String.class)
                .paramLabel(messages.say("label.file"))
                .description(messages.say("option.config"))
                .build());
        return spec;
    }

    private String usageOf(CommandLine line) {
        return line.getCommandSpec().qualifiedName() + " --help";
    }

    private Configuration configuration(Optional<Path> file) {
        return new ConfigurationReader(environment, currentFolder, home).read(file);
    }

    private static Optional<Path> optionValue(String[] arguments, String option) {
        for (int index = 0; index < arguments.length - 1; index++) {
            if (arguments[index].equals(option)) {
                return Optional.of(Path.of(arguments[index + 1]));
            }
        }
        return Optional.empty();
    }
}
