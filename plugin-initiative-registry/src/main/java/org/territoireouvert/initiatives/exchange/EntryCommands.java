package org.territoireouvert.initiatives.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVPrinter;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.exchange.ImportFile.FoundProblem;
import org.territoireouvert.initiatives.figures.EntryFigures;

/** The commands {@code initiatives export} and {@code initiatives import FILE [--dry-run]}. */
public final class EntryCommands {

    private static final int DONE = 0;
    private static final int UNREADABLE = 1;
    private static final int REFUSED = 2;

    private final PluginContext context;
    private final EntryRepository entries;
    private final ImportRepository imports;
    private final TakeFile take;
    private final StoreImport store;

    /** Creates the commands. */
    public EntryCommands(
            PluginContext context,
            EntryRepository entries,
            ImportRepository imports,
            TakeFile take,
            StoreImport store) {
        this.context = context;
        this.entries = entries;
        this.imports = imports;
        this.take = take;
        this.store = store;
    }

    /** Declares the export: CSV on standard output. */
    public Command export() {
        return Command.of("initiatives", "export", "", this::runExport);
    }

    /** Declares the import: all of a file or nothing. */
    public Command importFile() {
        return Command.of("initiatives", "import", "FILE", this::runImport).flag("dry-run");
    }

    private int runExport(Invocation invocation) throws IOException {
        CSVPrinter printer = new CSVPrinter(invocation.out(), EntryCsv.FORMAT);
        EntryFigures.each(entries, entry -> printer.printRecord(EntryCsv.cells(entry)));
        printer.flush();
        return DONE;
    }

    private int runImport(Invocation invocation) throws IOException {
        if (invocation.arguments().size() != 1) {
            return refuse(invocation, "command.initiatives.import.one-file");
        }
        Path file = Path.of(invocation.arguments().get(0));
        if (!Files.isReadable(file)) {
            say(invocation, "command.initiatives.import.unreadable", file.toString());
            return UNREADABLE;
        }
        try (InputStream source = Files.newInputStream(file)) {
            return switch (take.take(String.valueOf(file.getFileName()), source, "")) {
                case TakeFile.Outcome.Unreadable unreadable -> {
                    ImportProblem problem = unreadable.problem();
                    say(invocation, problem.line(), problem.messageKey(), problem.arguments());
                    yield refuse(invocation, "command.initiatives.import.refused");
                }
                case TakeFile.Outcome.Taken taken ->
                    store(invocation, imports.find(taken.id()).orElseThrow());
            };
        }
    }

    private int store(Invocation invocation, ImportFile file) {
        if (file.findings().problemCount() > 0) {
            for (FoundProblem problem : file.findings().problems()) {
                say(
                        invocation,
                        problem.line(),
                        problem.messageKey(),
                        problem.arguments().toArray());
            }
            forget(file);
            return refuse(invocation, "command.initiatives.import.refused");
        }
        int read = file.findings().added() + file.findings().changed();
        boolean dryRun = invocation.flag("dry-run");
        if (dryRun) {
            forget(file);
        } else if (store.begin(file, new Actor.PluginActor(context.id()))) {
            store.storeAll(file);
        }
        String key = dryRun ? "command.initiatives.import.would-do" : "command.initiatives.import.done";
        invocation.out().println(context.messages().format(invocation.locale(), key, read));
        if (file.findings().doubles() > 0) {
            invocation
                    .out()
                    .println(context.messages()
                            .format(
                                    invocation.locale(),
                                    "import.doubles.skipped",
                                    file.findings().doubles()));
        }
        return DONE;
    }

    private void forget(ImportFile file) {
        context.database().write(handle -> {
            imports.forget(handle, file.id());
            return true;
        });
    }

    private void say(Invocation invocation, long line, String key, Object... arguments) {
        String sentence = context.messages().format(invocation.locale(), key, arguments);
        say(invocation, "command.initiatives.import.problem", Long.toString(line), sentence);
    }

    private int refuse(Invocation invocation, String key) {
        say(invocation, key);
        return REFUSED;
    }

    private void say(Invocation invocation, String key, Object... arguments) {
        invocation.err().println(context.messages().format(invocation.locale(), key, arguments));
    }
}
