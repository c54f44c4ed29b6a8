package org.territoireouvert.runner.web.admin.list;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.opendata.DatasetWriter;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** A list of the administration as a table to download, written row by row; no cell is a formula to a spreadsheet. */
public final class ListTable {

    private final WebParts parts;

    /** Writes with the means of the site. */
    public ListTable(WebParts parts) {
        this.parts = parts;
    }

    /**
     * Writes to the log that a list which names people is taken away.
     *
     * @param titleKey message of the runtime: the name of the list
     */
    public void record(CoreRequest request, String titleKey) {
        String title = parts.messages().format(Locale.FRENCH, titleKey);
        parts.database().write(handle -> {
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.LIST_EXPORTED, request.actor(), request.path())
                                    .with("list", title));
            return true;
        });
    }

    /**
     * Answers a table.
     *
     * @param name of the file, without its ending
     * @param columnKeys messages of the runtime: the headings
     * @param rows writes the cells
     */
    public Response of(Locale locale, String name, List<String> columnKeys, Dataset.Rows rows) {
        Messages messages = parts.messages();
        List<String> headings =
                columnKeys.stream().map(key -> messages.format(locale, key)).toList();
        return new Response.Download(name + ".csv", "text/csv; charset=utf-8", stream -> {
            try {
                DatasetWriter.writeTable(headings, rows, stream);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }
}
