package org.territoireouvert.runner.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.api.work.Progress;
import picocli.CommandLine.ParseResult;

/** What was typed, as a plugin's command sees it. */
record TypedInvocation(ParseResult typed, Terminal terminal) implements Invocation {

    @Override
    public List<String> arguments() {
        return typed.matchedPositionals().stream()
                .flatMap(positional -> positional.stringValues().stream())
                .toList();
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(typed.matchedOptionValue("--" + name, null));
    }

    @Override
    public boolean flag(String name) {
        return typed.hasMatchedOption("--" + name);
    }

    @Override
    public boolean json() {
        return flag("json");
    }

    @Override
    public Locale locale() {
        return terminal.locale();
    }

    @Override
    public PrintWriter out() {
        return terminal.out();
    }

    @Override
    public PrintWriter err() {
        return terminal.err();
    }

    @Override
    public Progress progress() {
        return terminal.progress();
    }
}
