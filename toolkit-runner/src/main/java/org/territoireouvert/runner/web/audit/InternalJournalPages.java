package org.territoireouvert.runner.web.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.AuditExport;
import org.territoireouvert.runner.audit.AuditRepository;
import org.territoireouvert.runner.audit.LoggedEntry;
import org.territoireouvert.runner.opendata.DatasetWriter;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * The whole log, for members of staff who may read it. It names members of staff; citizens stand in it by the identifier of their
 * account only, so that reading it is no look at their data.
 */
final class InternalJournalPages {

    static final String PATH = "/admin/journal";
    static final String LINES_PATH = PATH + "/journal-interne.jsonl";
    static final String TABLE_PATH = PATH + "/journal-interne.csv";

    private static final List<String> COLUMNS = List.of(
            "position", "date", "acte", "partie", "phrase", "auteur", "compte", "objet", "greffon", "empreinte");

    private final WebParts parts;
    private final AdminFrame frame;
    private final AuditRepository entries;
    private final EntryWords words;
    private final JournalChoices choices;

    InternalJournalPages(WebParts parts) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.entries = new AuditRepository(parts.database());
        this.words = new EntryWords(parts);
        this.choices = new JournalChoices(parts, words);
    }

    private JournalQuery query(CoreRequest request) {
        ListQuery.refuseOthers(
                request,
                JournalQuery.KIND,
                JournalQuery.AGENT,
                JournalQuery.OBJECT,
                JournalQuery.FROM,
                JournalQuery.UNTIL,
                Keyset.BEFORE,
                Keyset.AFTER);
        return JournalQuery.ofInternal(request, PATH, parts.configuration().zone());
    }

    Response list(CoreRequest request) {
        Locale locale = request.locale();
        JournalQuery query = query(request);
        Slice<LoggedEntry> found = entries.list(query.filter(), Keyset.of(request, 1));
        List<EntryView> views = found.items().stream()
                .map(entry -> EntryView.internally(entry, words, locale))
                .toList();
        return frame.page(locale, "admin/journal", PATH, "audit.internal.title")
                .with("slice", new Slice<>(views, found.previous(), found.next()))
                .with("kinds", choices.kinds(locale, false, query.value(JournalQuery.KIND)))
                .with("agents", agents(query.value(JournalQuery.AGENT)))
                .with("object", query.value(JournalQuery.OBJECT))
                .with("from", query.value(JournalQuery.FROM))
                .with("until", query.value(JournalQuery.UNTIL))
                .with("filtered", !query.isEmpty())
                .with("address", query.address())
                .with("lines", query.address(LINES_PATH))
                .with("table", query.address(TABLE_PATH));
    }

    private List<Choice> agents(String chosen) {
        return entries.agents().stream()
                .map(agent -> new Choice(agent.id(), agent.name(), agent.id().equals(chosen)))
                .toList();
    }

    /** What the filter lets pass, as JSON lines with all that the hashes are made from. */
    Response lines(CoreRequest request) {
        JournalQuery query = query(request);
        return new Response.Download(
                "journal-interne.jsonl",
                "application/jsonl; charset=utf-8",
                stream -> new AuditExport(parts.database(), parts.json())
                        .writeInternal(
                                query.filter(),
                                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))));
    }

    /** What the filter lets pass, as a table in words. */
    Response table(CoreRequest request) {
        JournalQuery query = query(request);
        Dataset.Rows rows = sink -> writeRows(query, request.locale(), sink);
        return new Response.Download("journal-interne.csv", "text/csv; charset=utf-8", stream -> {
            try {
                DatasetWriter.writeTable(COLUMNS, rows, stream);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }

    private void writeRows(JournalQuery query, Locale locale, RowSink sink) throws IOException {
        parts.database().<Boolean, IOException>read(handle -> {
            try (Stream<LoggedEntry> found = entries.matching(handle, query.filter())) {
                for (LoggedEntry entry : (Iterable<LoggedEntry>) found::iterator) {
                    sink.row(
                            entry.position(),
                            entry.at(),
                            entry.code(),
                            entry.visibility(),
                            words.sentence(entry, locale),
                            words.internally(entry, locale),
                            entry.actor().id(),
                            entry.object(),
                            entry.owner(),
                            entry.hash());
                }
            }
            return true;
        });
    }
}
