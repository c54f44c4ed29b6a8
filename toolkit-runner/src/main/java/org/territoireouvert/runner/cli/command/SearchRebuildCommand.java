package org.territoireouvert.runner.cli.command;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.search.source.RebuildIndex;
import org.territoireouvert.runner.search.source.SearchSource;
import picocli.CommandLine.ParseResult;

/** {@code ouvert search rebuild}: makes the index anew from all contents, while the site serves; may be broken off and run again. */
final class SearchRebuildCommand implements CoreCommand {

    private static final int EVERY = 1_000;

    @Override
    public String name() {
        return "search rebuild";
    }

    @Override
    public int run(ParseResult typed, CommandContext context) {
        Locale locale = context.terminal().locale();
        try (ToolkitRuntime runtime =
                ToolkitRuntime.forInspection(context.configuration().get())) {
            List<SearchSource> sources = runtime.search().sources().enabled();
            List<RebuildIndex.Outcome> outcomes =
                    runtime.search().rebuild().run(sources, (source, done) -> show(context, source, done));
            outcomes.forEach(outcome -> context.say(
                    outcome.complete() ? "search.rebuilt" : "search.unreadable",
                    outcome.source().label(locale),
                    outcome.indexed()));
            context.say(
                    "search.done",
                    outcomes.stream().mapToLong(RebuildIndex.Outcome::indexed).sum());
            return outcomes.stream().allMatch(RebuildIndex.Outcome::complete) ? ExitCode.DONE : ExitCode.ENVIRONMENT;
        }
    }

    private static void show(CommandContext context, SearchSource source, long done) {
        if (done > 0 && done % EVERY == 0) {
            context.terminal()
                    .err()
                    .println(context.messages()
                            .say(
                                    "search.progress",
                                    source.label(context.terminal().locale()),
                                    done));
        }
    }
}
