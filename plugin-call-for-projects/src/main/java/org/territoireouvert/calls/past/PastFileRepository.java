package org.territoireouvert.calls.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.calls.past.PastFile.Findings;
import org.territoireouvert.calls.past.PastFile.State;

/** Keeps files with their rows until they are grants. */
public final class PastFileRepository {

    private static final int SHOWN = 20;
    private static final String COLUMNS = "columns";

    private final Database database;
    private final KeptJson json;

    /** Creates a repository on the plugin's tables. */
    public PastFileRepository(Database database, Json json) {
        this.database = database;
        this.json = new KeptJson(json);
    }

    /** Returns the latest files that were read, at most 20. */
    public List<PastFile> latest() {
        return database.read(handle -> handle.createQuery("""
                        select * from cal_past_file where state <> 'READING' order by sent_at desc, id desc limit :shown
                        """)
                .bind("shown", SHOWN)
                .map((row, context) -> file(row))
                .list());
    }

    /** Returns a file. */
    public Optional<PastFile> find(String id) {
        return database.read(handle -> handle.createQuery("select * from cal_past_file where id = :id")
                .bind("id", id)
                .map((row, context) -> file(row))
                .findOne());
    }

    /** Returns the file that has waited longest to be stored. */
    Optional<PastFile> storing() {
        return database.read(handle -> handle.createQuery(
                        "select * from cal_past_file where state = 'STORING' order by sent_at, id limit 1")
                .map((row, context) -> file(row))
                .findOne());
    }

    void add(Handle handle, String id, String name, Instant now) {
        handle.createUpdate("""
                        insert into cal_past_file (id, name, left_out, findings, state, rows_read, rows_stored, sent_at)
                        values (:id, :name, :none, :findings, 'READING', 0, 0, :now)
                        """)
                .bind("id", id)
                .bind("name", name)
                .bind("none", json.write(Map.of(COLUMNS, List.of())))
                .bind("findings", json.write(Findings.NONE))
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    void addRows(Handle handle, String id, List<PastRow> rows) {
        PreparedBatch batch =
                handle.prepareBatch("insert into cal_past_row (file_id, line, cells) values (:id, :line, :cells)");
        for (PastRow row : rows) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.cells().forEach((column, text) -> cells.put(column.name(), text));
            batch.bind("id", id)
                    .bind("line", row.line())
                    .bind("cells", json.write(cells))
                    .add();
        }
        batch.execute();
    }

    /** Returns a part of the rows of a file, in their order. */
    List<PastRow> rows(Handle handle, String id, long after, int limit) {
        return handle.createQuery("""
                        select line, cells from cal_past_row where file_id = :id and line > :after
                        order by line limit :limit
                        """)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new PastRow(row.getLong("line"), cells(json.object(row.getString("cells")))))
                .list();
    }

    private static Map<PastColumn, String> cells(JsonObject document) {
        Map<PastColumn, String> cells = new EnumMap<>(PastColumn.class);
        document.fields()
                .forEach((column, text) -> cells.put(PastColumn.valueOf(String.valueOf(column)), String.valueOf(text)));
        return cells;
    }

    /** Keeps what was found in a file once all of it is there. */
    void read(Handle handle, String id, List<String> leftOut, Findings findings, int rows) {
        handle.createUpdate("""
                        update cal_past_file set left_out = :leftOut, findings = :findings, rows_read = :rows, state = 'READY'
                        where id = :id and state = 'READING'
                        """)
                .bind("leftOut", json.write(Map.of(COLUMNS, leftOut)))
                .bind("findings", json.write(findings))
                .bind("rows", rows)
                .bind("id", id)
                .execute();
    }

    /** Begins to store a file; tells whether it was not begun before. */
    boolean begin(Handle handle, String id) {
        return handle.createUpdate("update cal_past_file set state = 'STORING' where id = :id and state = 'READY'")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Has other transactions that store the same file wait for this one; tells whether it is still being stored. */
    boolean lock(Handle handle, String id) {
        return handle.createUpdate("update cal_past_file set state = state where id = :id and state = 'STORING'")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Notes that the rows up to a line have been dealt with. */
    void stored(Handle handle, String id, long line, int count) {
        handle.createUpdate("delete from cal_past_row where file_id = :id and line <= :line")
                .bind("id", id)
                .bind("line", line)
                .execute();
        handle.createUpdate("update cal_past_file set rows_stored = rows_stored + :count where id = :id")
                .bind("count", count)
                .bind("id", id)
                .execute();
    }

    void done(Handle handle, String id) {
        handle.createUpdate("update cal_past_file set state = 'DONE' where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Forgets a file that is not being stored. */
    public void forget(Handle handle, String id) {
        handle.createUpdate("delete from cal_past_file where id = :id and state <> 'STORING'")
                .bind("id", id)
                .execute();
    }

    /** Forgets the files that were sent before a moment, unless they are being stored. */
    void forgetOld(Handle handle, Instant before) {
        handle.createUpdate("delete from cal_past_file where sent_at < :before and state <> 'STORING'")
                .bind("before", PortableInstant.text(before))
                .execute();
    }

    private PastFile file(ResultSet row) throws SQLException {
        JsonObject findings = json.object(row.getString("findings"));
        return new PastFile(
                row.getString("id"),
                row.getString("name"),
                json.object(row.getString("left_out")).texts(COLUMNS),
                new Findings(
                        number(findings, "added"),
                        number(findings, "changed"),
                        number(findings, "same"),
                        number(findings, "own"),
                        findings.each(
                                "problems",
                                problem -> new PastProblem(
                                        problem.number("line").orElse(0L),
                                        problem.text("messageKey"),
                                        problem.texts("arguments"))),
                        number(findings, "problemCount")),
                State.valueOf(row.getString("state")),
                row.getInt("rows_read"),
                row.getInt("rows_stored"),
                PortableInstant.parse(row.getString("sent_at")));
    }

    private static int number(JsonObject findings, String name) {
        return findings.number(name).map(Math::toIntExact).orElse(0);
    }
}
