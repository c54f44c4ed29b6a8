package org.territoireouvert.runner.cli.command;

import java.util.List;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.statistic.RecountStatistics.Outcome;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code ouvert statistics recount}: counts every public figure from the tables and sets the counters right; with {@code --check}
 * it changes nothing and its exit code is 1 when a counter was wrong.
 */
final class StatisticsRecountCommand implements CoreCommand {

    private static final String CHECK = "--check";

    @Override
    public String name() {
        return "statistics recount";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(OptionSpec.builder(CHECK)
                .description(messages.say("option.check"))
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        boolean check = typed.hasMatchedOption(CHECK);
        List<Outcome> outcomes;
        try (ToolkitRuntime runtime =
                ToolkitRuntime.forCommands(context.configuration().get())) {
            outcomes = runtime.recount(!check);
        }
        boolean wrong = false;
        for (Outcome outcome : outcomes) {
            String name = outcome.owner() + "/" + outcome.statistic();
            switch (outcome) {
                case Outcome.Same same -> context.say("statistics.same", name, same.value());
                case Outcome.Different different -> {
                    String key = check ? "statistics.different" : "statistics.corrected";
                    context.say(key, name, different.stored(), different.counted());
                    wrong |= check;
                }
                case Outcome.Failed failed -> {
                    context.terminal().err().println(context.messages().say("statistics.failed", name, failed.cause()));
                    wrong = true;
                }
            }
        }
        return wrong ? ExitCode.ENVIRONMENT : ExitCode.DONE;
    }
}
