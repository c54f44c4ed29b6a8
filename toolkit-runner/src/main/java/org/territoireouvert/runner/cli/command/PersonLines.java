package org.territoireouvert.runner.cli.command;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.web.Response.Content;
import org.territoireouvert.runner.identity.data.ExportSink;

/** Writes an export as lines, one a row: where it stands, then names and values, separated by tabs. Files by name only. */
final class PersonLines implements ExportSink {

    private final PrintWriter out;
    private String group = "";
    private int count;

    PersonLines(PrintWriter out) {
        this.out = out;
    }

    int count() {
        return count;
    }

    @Override
    public void begin(String folder, String name) {
        group = folder + "/" + name;
    }

    @Override
    public void row(Map<String, ? extends @Nullable Object> cells) {
        StringBuilder line = new StringBuilder(group);
        cells.forEach(
                (name, value) -> line.append('\t').append(name).append('=').append(value));
        out.println(line);
        count++;
    }

    @Override
    public void end() {}

    @Override
    public void file(String folder, String name, Content content) {
        out.println(folder + "/" + name);
        count++;
    }
}
