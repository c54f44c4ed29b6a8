package org.territoireouvert.initiatives.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
import org.territoireouvert.initiatives.exchange.ImportFile.Findings;
import org.territoireouvert.initiatives.exchange.ImportFile.FoundProblem;
import org.territoireouvert.initiatives.model.Relation;
import org.territoireouvert.initiatives.model.RelationKind;

/** Keeps files with their rows until they are entries. */
public final class ImportRepository {

    private static final int SHOWN = 20;

    private final Database database;
    private final KeptJson json;

    /** Creates a repository on the plugin's tables. */
    public ImportRepository(Database database, Json json) {
        this.database = database;
        this.json = new KeptJson(json);
    }

    /** Returns the latest files. */
    public List<ImportFile> latest() {
        return database.read(
                handle -> handle.createQuery("select * from ini_import order by started_at desc, id desc limit :shown")
                        .bind("shown", SHOWN)
                        .map((row, context) -> file(row))
                        .list());
    }

    /** Returns a file. */
    public Optional<ImportFile> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    Optional<ImportFile> find(Handle handle, String id) {
        return handle.createQuery("select * from ini_import where id = :id")
                .bind("id", id)
                .map((row, context) -> file(row))
                .findOne();
    }

    /** Returns the file that has waited longest to be stored. */
    Optional<ImportFile> storing() {
        return database.read(handle -> handle.createQuery(
                        "select * from ini_import where state = 'STORING' order by started_at, id limit 1")
                .map((row, context) -> file(row))
                .findOne());
    }

    void add(Handle handle, ImportFile file) {
        handle.createUpdate("""
                        insert into ini_import (id, name, columns_read, mapping, findings, state, skips_doubles, rows_read,
                          rows_stored, started_by, started_at)
                        values (:id, :name, :columns, :mapping, :findings, :state, :skips, :rows, :stored, :startedBy,
                          :startedAt)
                        """)
                .bind("id", file.id())
                .bind("name", file.name())
                .bind("columns", json.write(Map.of("columns", file.columns())))
                .bind("mapping", json.write(file.mapping().columns()))
                .bind("findings", json.write(file.findings()))
                .bind("state", file.state().name())
                .bind("skips", file.skipsDoubles() ? 1 : 0)
                .bind("rows", file.rows())
                .bind("stored", file.stored())
                .bind("startedBy", file.startedBy())
                .bind("startedAt", PortableInstant.text(file.startedAt()))
                .execute();
    }

    /** Keeps what was read of a file once all of it is there. */
    void read(Handle handle, String id, List<String> columns, Mapping mapping, int rows) {
        handle.createUpdate("""
                        update ini_import set columns_read = :columns, mapping = :mapping, rows_read = :rows where id = :id
                        """)
                .bind("columns", json.write(Map.of("columns", columns)))
                .bind("mapping", json.write(mapping.columns()))
                .bind("rows", rows)
                .bind("id", id)
                .execute();
    }

    void addRows(Handle handle, String id, List<ImportRow> rows) {
        PreparedBatch batch =
                handle.prepareBatch("insert into ini_import_row (import, line, cells) values (:id, :line, :cells)");
        rows.forEach(row -> batch.bind("id", id)
                .bind("line", row.line())
                .bind("cells", json.write(row.cells()))
                .add());
        batch.execute();
    }

    /** Returns a part of the rows of a file, in their order. */
    List<ImportRow> rows(Handle handle, String id, long after, int limit) {
        return handle.createQuery("""
                        select line, cells from ini_import_row where import = :id and line > :after
                        order by line limit :limit
                        """)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new ImportRow(row.getLong("line"), cells(json.object(row.getString("cells")))))
                .list();
    }

    private static Map<String, String> cells(JsonObject document) {
        Map<String, String> cells = new HashMap<>();
        document.fields().forEach((title, text) -> cells.put(String.valueOf(title), String.valueOf(text)));
        return cells;
    }

    void map(Handle handle, String id, Mapping mapping, Findings findings, boolean skipsDoubles) {
        handle.createUpdate("""
                        update ini_import set mapping = :mapping, findings = :findings, skips_doubles = :skips
                        where id = :id and state = 'MAPPING'
                        """)
                .bind("mapping", json.write(mapping.columns()))
                .bind("findings", json.write(findings))
                .bind("skips", skipsDoubles ? 1 : 0)
                .bind("id", id)
                .execute();
    }

    /** Begins to store a file; tells whether it was not begun before. */
    boolean begin(Handle handle, String id) {
        return handle.createUpdate("update ini_import set state = 'STORING' where id = :id and state = 'MAPPING'")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Has other transactions that store the same file wait for this one; tells whether it is still being stored. */
    boolean lock(Handle handle, String id) {
        return handle.createUpdate("update ini_import set state = state where id = :id and state = 'STORING'")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Notes that the rows up to a line have been dealt with. */
    void stored(Handle handle, String id, long line, int count) {
        handle.createUpdate("delete from ini_import_row where import = :id and line <= :line")
                .bind("id", id)
                .bind("line", line)
                .execute();
        handle.createUpdate("update ini_import set rows_stored = rows_stored + :count where id = :id")
                .bind("count", count)
                .bind("id", id)
                .execute();
    }

    /** Keeps a relation until the entry it leads to is there. */
    void postpone(Handle handle, String id, Relation relation) {
        handle.createUpdate("""
                        insert into ini_import_relation (import, to_slug, kind, from_slug) values (:id, :to, :kind, :from)
                        on conflict (import, to_slug, kind, from_slug) do nothing
                        """)
                .bind("id", id)
                .bind("to", relation.to())
                .bind("kind", relation.kind().name())
                .bind("from", relation.from())
                .execute();
    }

    /** Returns the relations that waited for some entries. */
    List<Relation> postponed(Handle handle, String id, Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : handle.createQuery("""
                        select from_slug, kind, to_slug from ini_import_relation
                        where import = :id and to_slug in (<slugs>) order by to_slug, kind, from_slug
                        """)
                        .bind("id", id)
                        .bindList("slugs", List.copyOf(slugs))
                        .map((row, context) -> new Relation(
                                row.getString("from_slug"),
                                RelationKind.valueOf(row.getString("kind")),
                                row.getString("to_slug"),
                                ""))
                        .list();
    }

    void done(Handle handle, String id) {
        handle.createUpdate("update ini_import set state = 'DONE' where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Forgets a file that is not being stored. */
    public void forget(Handle handle, String id) {
        handle.createUpdate("delete from ini_import where id = :id and state <> 'STORING'")
                .bind("id", id)
                .execute();
    }

    /** Forgets the files that were sent before a moment and led to nothing, and those that are done. */
    void forgetOld(Handle handle, Instant before) {
        handle.createUpdate("delete from ini_import where started_at < :before and state <> 'STORING'")
                .bind("before", PortableInstant.text(before))
                .execute();
    }

    private ImportFile file(ResultSet row) throws SQLException {
        JsonObject findings = json.object(row.getString("findings"));
        return new ImportFile(
                row.getString("id"),
                row.getString("name"),
                json.object(row.getString("columns_read")).texts("columns"),
                Mapping.read(json.object(row.getString("mapping"))),
                new Findings(
                        findings.number("added").orElse(0L).intValue(),
                        findings.number("changed").orElse(0L).intValue(),
                        findings.number("doubles").orElse(0L).intValue(),
                        findings.each(
                                "problems",
                                problem -> new FoundProblem(
                                        problem.number("line").orElse(0L),
                                        problem.text("messageKey"),
                                        problem.texts("arguments"))),
                        findings.number("problemCount").orElse(0L).intValue()),
                ImportFile.State.valueOf(row.getString("state")),
                row.getInt("skips_doubles") == 1,
                row.getInt("rows_read"),
                row.getInt("rows_stored"),
                row.getString("started_by"),
                PortableInstant.parse(row.getString("started_at")));
    }
}
