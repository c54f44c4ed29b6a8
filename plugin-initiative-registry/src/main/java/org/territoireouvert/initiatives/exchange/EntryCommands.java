package org.territoireouvert.initiatives.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.api.work.Invocation;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.figures.EntryFigures;

/** The commands {@code initiatives export} and {@code initiatives import FILE [--dry-run]}. */
public final class EntryCommands {

    private static final int DONE = 0;
    private static final int UNREADABLE = 1;
    private static final int REFUSED = 2;

    private final PluginContext context;
    private final ImportEntries imports;
    private final EntryRepository entries;

    /** Creates the commands. */
    public EntryCommands(PluginContext context, EntryRepository entries, ImportEntries imports) {
        this.context = context;
        this.imports = imports;
        this.entries = entries;
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
        CSVPrinter printer = new CSVPrinter(
                invocation.out(),
                EntryCsv.FORMAT.builder().setSkipHeaderRecord(false).get());
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
            return switch (imports.check(source)) {
                case EntryCsv.Reading.Refused refused -> {
                    refused.problems().forEach(problem -> say(invocation, problem));
                    yield refuse(invocation, "command.initiatives.import.refused");
                }
                case EntryCsv.Reading.Readable readable -> store(invocation, readable.sheets());
            };
        }
    }

    private int store(Invocation invocation, List<EntryCsv.Named> read) {
        boolean dryRun = invocation.flag("dry-run");
        if (!dryRun) {
            imports.store(read);
        }
        String key = dryRun ? "command.initiatives.import.would-do" : "command.initiatives.import.done";
        invocation.out().println(context.messages().format(invocation.locale(), key, read.size()));
        return DONE;
    }

    private void say(Invocation invocation, EntryCsv.Problem problem) {
        String sentence = context.messages().format(invocation.locale(), problem.messageKey(), problem.arguments());
        say(invocation, "command.initiatives.import.problem", Long.toString(problem.line()), sentence);
    }

    private int refuse(Invocation invocation, String key) {
        say(invocation, key);
        return REFUSED;
    }

    private void say(Invocation invocation, String key, Object... arguments) {
        invocation.err().println(context.messages().format(invocation.locale(), key, arguments));
    }
}
