package org.territoireouvert.runner.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.identity.data.ErasureOutcome;
import org.territoireouvert.runner.identity.data.PersonKeys;
import org.territoireouvert.runner.identity.data.PluginData.Erased;
import org.territoireouvert.runner.text.JacksonJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code ouvert person export} and {@code ouvert person erase}: all that the site keeps about a person, found by account or
 * address. The same is done as when the person does it on the site.
 */
final class PersonCommand implements CoreCommand {

    private static final String ZIP = "--zip";
    private static final String ANONYMISE = "--anonymise";

    private final boolean erase;

    PersonCommand(boolean erase) {
        this.erase = erase;
    }

    @Override
    public String name() {
        return erase ? "person erase" : "person export";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(PositionalParamSpec.builder()
                .arity("1")
                .type(String.class)
                .paramLabel(messages.say("label.person"))
                .build());
        spec.addOption(
                erase
                        ? OptionSpec.builder(ANONYMISE)
                                .arity("0")
                                .type(boolean.class)
                                .description(messages.say("option.anonymise"))
                                .build()
                        : OptionSpec.builder(ZIP)
                                .arity("1")
                                .type(String.class)
                                .paramLabel(messages.say("label.archive"))
                                .description(messages.say("option.zip"))
                                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws Exception {
        try (ToolkitRuntime runtime =
                ToolkitRuntime.forCommands(context.configuration().get())) {
            PersonKeys person = runtime.find(typed.matchedPositionalValue(0, ""));
            if (erase) {
                return erase(
                        runtime,
                        person,
                        typed.matchedOptionValue(ANONYMISE, false) ? Erasure.ANONYMISE : Erasure.REMOVE_CONTENT,
                        context);
            }
            String archive = typed.matchedOptionValue(ZIP, "");
            return archive.isEmpty()
                    ? list(runtime, person, context)
                    : zip(runtime, person, context.currentFolder().resolve(archive), context);
        }
    }

    private static int zip(ToolkitRuntime runtime, PersonKeys person, Path file, CommandContext context)
            throws IOException {
        if (Files.exists(file)) {
            context.terminal().err().println(context.messages().say("backup.exists", file));
            return ExitCode.REQUEST;
        }
        try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            runtime.people().export().writeZip(person, context.messages().locale(), new JacksonJson(), stream);
        }
        context.say("person.archive", file);
        return ExitCode.DONE;
    }

    private static int list(ToolkitRuntime runtime, PersonKeys person, CommandContext context) throws IOException {
        PersonLines lines = new PersonLines(context.terminal().out());
        runtime.people().export().write(person, context.messages().locale(), lines);
        if (lines.count() == 0) {
            context.say("person.nothing", person.email());
        }
        return ExitCode.DONE;
    }

    private static int erase(ToolkitRuntime runtime, PersonKeys person, Erasure choice, CommandContext context) {
        if (person.accountId().isEmpty()) {
            return report(runtime.people().erase().eraseAddress(person.email(), choice), context);
        }
        return switch (runtime.people().erase().erase(person.accountId(), choice, LoggedActor.COMMAND_LINE)) {
            case ErasureOutcome.Done done -> {
                context.say("person.account-erased");
                yield report(done.plugins(), context);
            }
            case ErasureOutcome.Waiting waiting -> {
                context.say("person.account-erased");
                yield report(waiting.plugins(), context);
            }
            case ErasureOutcome.LastAdministrator last -> {
                context.say("person.last-administrator");
                yield ExitCode.REQUEST;
            }
            case ErasureOutcome.Unknown unknown -> {
                context.say("person.erased-before");
                yield ExitCode.DONE;
            }
        };
    }

    private static int report(List<Erased> plugins, CommandContext context) {
        plugins.forEach(erased -> erased.failure()
                .ifPresentOrElse(
                        failure -> context.say("person.failed", erased.plugin(), failure),
                        () -> context.say("person.erased", erased.plugin(), erased.rows())));
        return plugins.stream().allMatch(erased -> erased.failure().isEmpty()) ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }
}
