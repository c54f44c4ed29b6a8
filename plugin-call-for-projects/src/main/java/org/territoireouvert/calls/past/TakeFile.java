package org.territoireouvert.calls.past;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.PluginContext;

/** Reads a file, keeps its rows and looks at what they would do; no grant changes. */
public final class TakeFile {

    /** What came of it. */
    public sealed interface Outcome {

        /** Its rows are kept under an identifier. */
        record Taken(String id) implements Outcome {}

        /** It cannot be read. */
        record Unreadable(PastProblem problem) implements Outcome {}
    }

    private static final int TOGETHER = 1_000;

    private final PluginContext context;
    private final PastFileRepository files;
    private final CheckFile check;

    /** Creates the use case. */
    public TakeFile(PluginContext context, PastFileRepository files, PastGrants grants) {
        this.context = context;
        this.files = files;
        this.check = new CheckFile(context, files, grants);
    }

    /** Reads a file and looks at what it would do. */
    public Outcome take(String name, InputStream content) throws IOException {
        String id = context.ids().next();
        context.database().write(handle -> {
            files.add(handle, id, name, context.clock().instant());
            return true;
        });
        boolean kept = false;
        try {
            Collected rows = new Collected(id);
            List<String> leftOut = PastFileRows.read(content, rows::add);
            rows.flush();
            check.check(id, leftOut, rows.count);
            kept = true;
            return new Outcome.Taken(id);
        } catch (UnreadableFileException unreadable) {
            return new Outcome.Unreadable(unreadable.problem());
        } finally {
            if (!kept) {
                context.database().write(handle -> {
                    files.forget(handle, id);
                    return true;
                });
            }
        }
    }

    /** Writes rows a thousand at a time, so that nobody waits long for the writer. */
    private final class Collected {

        private final String id;
        private final List<PastRow> waiting = new ArrayList<>();
        private int count;

        Collected(String id) {
            this.id = id;
        }

        void add(long line, Map<PastColumn, String> cells) {
            waiting.add(new PastRow(line, cells));
            count++;
            if (waiting.size() == TOGETHER) {
                flush();
            }
        }

        void flush() {
            List<PastRow> rows = List.copyOf(waiting);
            waiting.clear();
            context.database().write(handle -> {
                files.addRows(handle, id, rows);
                return rows.size();
            });
        }
    }
}
