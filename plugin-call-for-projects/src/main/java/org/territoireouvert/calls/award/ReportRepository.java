package org.territoireouvert.calls.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.model.award.Report;

/** Keeps reports. */
public final class ReportRepository {

    private final KeptJson json;

    /** Creates a repository. */
    public ReportRepository(Json json) {
        this.json = new KeptJson(json);
    }

    /** Returns the reports of a grant by the days on which they are due, at most 20. */
    public List<Report> of(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_report where application_id = :id order by due_on, id limit 20")
                .bind("id", applicationId)
                .map((row, context) -> report(row))
                .list();
    }

    /** Returns one report. */
    public Optional<Report> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_report where id = :id")
                .bind("id", id)
                .map((row, context) -> report(row))
                .findOne();
    }

    /** Returns the reports in a state that are due until a day, the earliest first. */
    public List<Report> due(Handle handle, Report.State state, LocalDate until, int limit) {
        return handle.createQuery("""
                        select * from cal_report where state = :state and due_on <= :until order by due_on, id limit :limit
                        """)
                .bind("state", state.name())
                .bind("until", until.toString())
                .bind("limit", limit)
                .map((row, context) -> report(row))
                .list();
    }

    /** Counts the reports that wait for an answer. */
    public long waiting(Handle handle) {
        return handle.createQuery("select count(*) from cal_report where state = 'SENT'")
                .mapTo(Long.class)
                .one();
    }

    /** Drops reports that were planned and not begun. */
    public void dropPlanned(Handle handle, String applicationId) {
        handle.createUpdate("delete from cal_report where application_id = :id and state = 'AWAITED'")
                .bind("id", applicationId)
                .execute();
    }

    /** Keeps a report against the revision before it; false when somebody else saved meanwhile. */
    public boolean save(Handle handle, Report report) {
        return handle.createUpdate("""
                        insert into cal_report (id, application_id, kind, due_on, state, words, document, answer, sent_by,
                          sent_at, revision)
                        values (:id, :application, :kind, :due, :state, :words, :document, :answer, :sentBy, :sentAt,
                          :revision)
                        on conflict (id) do update set due_on = excluded.due_on, state = excluded.state,
                          words = excluded.words, document = excluded.document, answer = excluded.answer,
                          sent_by = excluded.sent_by, sent_at = excluded.sent_at, revision = excluded.revision
                        where cal_report.revision = excluded.revision - 1
                        """)
                        .bind("id", report.id())
                        .bind("application", report.applicationId())
                        .bind("kind", report.kind().name())
                        .bind("due", report.dueOn().toString())
                        .bind("state", report.state().name())
                        .bind("words", report.words())
                        .bind("document", document(report))
                        .bind("answer", report.answer())
                        .bind("sentBy", report.sentBy())
                        .bind(
                                "sentAt",
                                report.sentAt().map(PortableInstant::text).orElse(""))
                        .bind("revision", report.revision())
                        .execute()
                == 1;
    }

    private String document(Report report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "values",
                report.values().entrySet().stream()
                        .map(one -> Map.of("place", (long) one.getKey(), "value", one.getValue()))
                        .toList());
        document.put(
                "costs",
                report.costs().stream()
                        .map(one -> Map.of(
                                "member",
                                one.member(),
                                "label",
                                one.label(),
                                "cents",
                                one.amount().cents()))
                        .toList());
        return json.write(document);
    }

    private Report report(ResultSet row) throws SQLException {
        JsonObject document = json.object(row.getString("document"));
        Map<Integer, String> values = new LinkedHashMap<>();
        document.each(
                "values",
                one -> values.put(one.number("place").map(Math::toIntExact).orElse(0), one.text("value")));
        String sentAt = row.getString("sent_at");
        return new Report(
                row.getString("id"),
                row.getString("application_id"),
                Report.Kind.valueOf(row.getString("kind")),
                LocalDate.parse(row.getString("due_on")),
                Report.State.valueOf(row.getString("state")),
                row.getString("words"),
                values,
                document.each(
                        "costs",
                        one -> new Report.Cost(
                                one.text("member"),
                                one.text("label"),
                                new Money(one.number("cents").orElse(0L)))),
                row.getString("answer"),
                row.getString("sent_by"),
                sentAt.isEmpty() ? Optional.empty() : Optional.of(PortableInstant.parse(sentAt)),
                row.getInt("revision"));
    }
}
