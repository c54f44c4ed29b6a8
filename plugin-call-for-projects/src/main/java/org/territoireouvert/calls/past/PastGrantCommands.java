package org.territoireouvert.calls.past;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.past.PastFile.Findings;

/** The command {@code ouvert calls import-grants FILE [--dry-run]}: all of a file or nothing. */
public final class PastGrantCommands {

    private static final int DONE = 0;
    private static final int UNREADABLE = 1;
    private static final int REFUSED = 2;

    private final PluginContext context;
    private final PastFileRepository files;
    private final TakeFile take;
    private final StoreFile store;

    /** Creates the command. */
    public PastGrantCommands(PluginContext context, PastFileRepository files, TakeFile take, StoreFile store) {
        this.context = context;
        this.files = files;
        this.take = take;
        this.store = store;
    }

    /** Declares it. */
    public Command importing() {
        return Command.of("calls", "import-grants", "FILE.csv", this::run).flag("dry-run");
    }

    private int run(Invocation invocation) throws IOException {
        if (invocation.arguments().size() != 1) {
            return refuse(invocation, "past.cli.one-file");
        }
        Path file = Path.of(invocation.arguments().getFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            say(invocation, "past.cli.unreadable", file.toString());
            return UNREADABLE;
        }
        try (InputStream source = Files.newInputStream(file)) {
            return switch (take.take(String.valueOf(file.getFileName()), source)) {
                case TakeFile.Outcome.Unreadable unreadable -> {
                    say(invocation, unreadable.problem());
                    yield refuse(invocation, "past.cli.refused");
                }
                case TakeFile.Outcome.Taken taken ->
                    store(invocation, files.find(taken.id()).orElseThrow());
            };
        }
    }

    private int store(Invocation invocation, PastFile file) {
        Findings findings = file.findings();
        if (findings.problemCount() > 0) {
            findings.problems().forEach(problem -> say(invocation, problem));
            forget(file);
            return refuse(invocation, "past.cli.refused");
        }
        if (invocation.flag("dry-run")) {
            forget(file);
        } else if (store.begin(file, new Actor.PluginActor(context.id()), Grant.PATH)) {
            store.storeAll(file);
        }
        String key = invocation.flag("dry-run") ? "past.cli.would-do" : "past.cli.done";
        invocation
                .out()
                .println(context.messages()
                        .format(
                                invocation.locale(),
                                key,
                                findings.added(),
                                findings.changed(),
                                findings.same(),
                                findings.own()));
        return DONE;
    }

    private void forget(PastFile file) {
        context.database().write(handle -> {
            files.forget(handle, file.id());
            return true;
        });
    }

    private void say(Invocation invocation, PastProblem problem) {
        String sentence = context.messages()
                .format(
                        invocation.locale(),
                        problem.messageKey(),
                        problem.arguments().toArray());
        say(invocation, "past.cli.problem", Long.toString(problem.line()), sentence);
    }

    private int refuse(Invocation invocation, String key) {
        say(invocation, key);
        return REFUSED;
    }

    private void say(Invocation invocation, String key, Object... arguments) {
        invocation.err().println(context.messages().format(invocation.locale(), key, arguments));
    }
}
