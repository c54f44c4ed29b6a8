package org.territoireouvert.runner.identity.data;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.web.Response.Content;

/** Takes what is handed out of a person's data and writes it at once. Groups follow each other, they do not nest. */
public interface ExportSink {

    /**
     * Begins a group of rows.
     *
     * @param folder whose data they are
     * @param name of the group, unique in its folder
     */
    void begin(String folder, String name) throws IOException;

    /** Adds a row to the group: text, numbers and instants by name, in order. */
    void row(Map<String, ? extends @Nullable Object> cells) throws IOException;

    /** Ends the group. */
    void end() throws IOException;

    /**
     * Adds a file.
     *
     * @throws IllegalArgumentException when the name is no plain file name, or taken
     */
    void file(String folder, String name, Content content) throws IOException;
}
