package org.territoireouvert.runner.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.roll.ImportRoll;
import org.territoireouvert.runner.identity.roll.RollCheck;
import org.territoireouvert.runner.identity.roll.RollImport;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.text.RuntimeMessages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert roll import FILE --name NAME}: imports a list of people, all or nothing, or only looks at its file. */
final class RollImportCommand implements CoreCommand {

    private static final long LARGEST = 50L * 1_024 * 1_024;
    private static final int USUAL_MONTHS = 12;
    private static final int LONGEST_MONTHS = 36;
    private static final Actor COMMAND = new Actor.Agent("", "ouvert", Set.of());

    @Override
    public String name() {
        return "roll import";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addPositional(PositionalParamSpec.builder()
                .arity("1")
                .type(String.class)
                .paramLabel(messages.say("label.file"))
                .build());
        spec.addOption(OptionSpec.builder("--name")
                .type(String.class)
                .required(true)
                .paramLabel(messages.say("label.name"))
                .description(messages.say("option.roll-name"))
                .build());
        spec.addOption(OptionSpec.builder("--months")
                .type(Integer.class)
                .paramLabel(messages.say("label.months"))
                .description(messages.say("option.months", USUAL_MONTHS, LONGEST_MONTHS))
                .build());
        spec.addOption(OptionSpec.builder("--dry-run")
                .description(messages.say("option.dry-run"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws Exception {
        Path file = context.currentFolder().resolve(typed.matchedPositionalValue(0, ""));
        String label = typed.matchedOptionValue("--name", "").strip();
        int months = typed.matchedOptionValue("--months", USUAL_MONTHS);
        if (!Files.isReadable(file) || Files.size(file) > LARGEST) {
            return refuse(context, "roll.file", file);
        }
        if (label.isEmpty() || months < 1 || months > LONGEST_MONTHS) {
            return refuse(context, "roll.options", LONGEST_MONTHS);
        }
        Configuration configuration = context.configuration().get();
        InstantSource clock = InstantSource.system();
        try (Storage storage = Storage.open(configuration)) {
            ImportRoll imports = new ImportRoll(
                    storage.core(),
                    new TimeOrderedIds(clock, new SecureRandom()),
                    clock,
                    configuration.zone(),
                    new HashChain(clock));
            if (typed.hasMatchedOption("--dry-run")) {
                return report(context, imports.check(() -> Files.newInputStream(file)));
            }
            LocalDate keptUntil =
                    LocalDate.ofInstant(clock.instant(), configuration.zone()).plusMonths(months);
            return switch (imports.run(COMMAND, label, keptUntil, () -> Files.newInputStream(file))) {
                case RollImport.Done done -> {
                    context.say("roll.imported", label, done.size(), keptUntil);
                    yield ExitCode.DONE;
                }
                case RollImport.Refused refused -> report(context, refused.check());
                case RollImport.NameTaken taken -> refuse(context, "roll.name-taken", taken.name());
            };
        }
    }

    private static int report(CommandContext context, RollCheck check) throws IOException {
        if (check.isGood()) {
            context.say("roll.good", check.people(), check.withAddress());
            return ExitCode.DONE;
        }
        RuntimeMessages words = new RuntimeMessages("level");
        Locale locale = context.messages().locale();
        check.problems()
                .forEach(problem -> context.terminal()
                        .err()
                        .println(context.messages()
                                .say(
                                        "roll.line",
                                        Integer.toString(problem.line()),
                                        words.format(locale, problem.messageKey(), problem.value()))));
        return refuse(context, "roll.refused", check.problemCount());
    }

    private static int refuse(CommandContext context, String key, Object... arguments) {
        context.terminal().err().println(context.messages().say(key, arguments));
        return ExitCode.REQUEST;
    }
}
