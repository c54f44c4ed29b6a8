package org.territoireouvert.initiatives.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.initiatives.exchange.FileRows.UnreadableFileException;
import org.territoireouvert.initiatives.exchange.ImportFile.Findings;
import org.territoireouvert.initiatives.exchange.ImportFile.State;

/** Reads a file and keeps its rows; no entry changes. */
public final class TakeFile {

    /** What came of it. */
    public sealed interface Outcome {
        /** Its rows are kept under an identifier. */
        record Taken(String id) implements Outcome {}

        /** It cannot be read. */
        record Unreadable(ImportProblem problem) implements Outcome {}
    }

    private static final int TOGETHER = 1_000;

    private final PluginContext context;
    private final ImportRepository imports;
    private final CheckImport check;

    /** Creates the use case. */
    public TakeFile(PluginContext context, ImportRepository imports, CheckImport check) {
        this.context = context;
        this.imports = imports;
        this.check = check;
    }

    /** Reads a file, guesses what its columns hold and looks at what it would do. */
    public Outcome take(String name, InputStream content, String by) throws IOException {
        String id = context.ids().next();
        context.database().write(handle -> {
            imports.add(
                    handle,
                    new ImportFile(
                            id,
                            name,
                            List.of(),
                            Mapping.guess(List.of()),
                            Findings.NONE,
                            State.MAPPING,
                            true,
                            0,
                            0,
                            by,
                            context.clock().instant()));
            return true;
        });
        try {
            Collected rows = new Collected(id);
            List<String> columns = FileRows.read(content, context.service(Json.class), rows::add);
            rows.flush();
            Mapping mapping = Mapping.guess(columns);
            context.database().write(handle -> {
                imports.read(handle, id, columns, mapping, rows.count);
                return true;
            });
            check.check(id, mapping, true);
            return new Outcome.Taken(id);
        } catch (UnreadableFileException unreadable) {
            forget(id);
            return new Outcome.Unreadable(unreadable.problem());
        }
    }

    private void forget(String id) {
        context.database().write(handle -> {
            imports.forget(handle, id);
            return true;
        });
    }

    /** Writes rows a thousand at a time, so that nobody waits for the writer. */
    private final class Collected {
        private final String id;
        private final List<ImportRow> waiting = new ArrayList<>();
        private int count;

        Collected(String id) {
            this.id = id;
        }

        void add(long line, java.util.Map<String, String> cells) {
            waiting.add(new ImportRow(line, cells));
            count++;
            if (waiting.size() == TOGETHER) {
                flush();
            }
        }

        void flush() {
            List<ImportRow> rows = List.copyOf(waiting);
            waiting.clear();
            context.database().write(handle -> {
                imports.addRows(handle, id, rows);
                return rows.size();
            });
        }
    }
}
