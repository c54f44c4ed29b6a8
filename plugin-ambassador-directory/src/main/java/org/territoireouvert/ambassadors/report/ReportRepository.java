package org.territoireouvert.ambassadors.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;

/** Keeps yearly reports. */
public final class ReportRepository {

    private static final int MOST = 100;

    private final PluginContext context;

    /** Creates a repository on the plugin's tables. */
    public ReportRepository(PluginContext context) {
        this.context = context;
    }

    /** Returns the years whose report is published, the latest first. */
    public List<Integer> published() {
        return context.database()
                .read(handle -> handle.createQuery(
                                "select year from amb_report where published_at <> '' order by year desc limit :limit")
                        .bind("limit", MOST)
                        .mapTo(Integer.class)
                        .list());
    }

    /** Returns what is kept of a year. */
    public Optional<YearReport> find(int year) {
        return context.database()
                .read(handle -> handle.createQuery("select * from amb_report where year = :year")
                        .bind("year", year)
                        .map((row, ctx) -> new YearReport(
                                year,
                                row.getString("foreword"),
                                read(row.getString("figures")),
                                Optional.of(row.getString("published_at"))
                                        .filter(text -> !text.isEmpty())
                                        .map(PortableInstant::parse),
                                row.getInt("revision")))
                        .findOne());
    }

    /** Keeps a report; tells whether nobody else had changed it meanwhile. */
    public boolean keep(Handle handle, YearReport report, Instant now) {
        handle.execute(
                "insert into amb_report values (?, '', '{}', '', 0, '') on conflict (year) do nothing", report.year());
        return handle.execute(
                        """
                        update amb_report set foreword = ?, figures = ?, published_at = ?, revision = revision + 1,
                            updated_at = ? where year = ? and revision = ?""",
                        report.foreword(),
                        write(report.figures()),
                        report.publishedAt().map(PortableInstant::text).orElse(""),
                        PortableInstant.text(now),
                        report.year(),
                        report.revision())
                == 1;
    }

    private String write(Map<String, Object> figures) {
        StringWriter text = new StringWriter();
        try {
            context.service(Json.class).write(figures, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @SuppressWarnings("unchecked") // written by this class
    private Map<String, Object> read(String text) {
        try {
            Object value = context.service(Json.class).read(new StringReader(text));
            return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
