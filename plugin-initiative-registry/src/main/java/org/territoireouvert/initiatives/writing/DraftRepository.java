package org.territoireouvert.initiatives.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.model.EntryKind;

/** Keeps drafts. */
public final class DraftRepository {

    private static final String LINE = "d.id, d.slug, d.kind, d.title, d.state, d.updated_at";

    private final Sheets sheets;

    /** Reads and writes sheets as documents. */
    public DraftRepository(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Returns a draft. */
    public Optional<Draft> find(Handle handle, String id) {
        return handle.createQuery("select * from ini_draft where id = :id")
                .bind("id", id)
                .map((row, context) -> draft(row))
                .findOne();
    }

    /** Keeps a new draft. */
    public void add(Handle handle, Draft draft) {
        bind(handle.createUpdate("""
                        insert into ini_draft
                          (id, slug, kind, title, base_version, sheet, revision, state, note, message, updated_at)
                        values
                          (:id, :slug, :kind, :title, :baseVersion, :sheet, :revision, :state, :note, :message, :updatedAt)
                        """), draft).execute();
    }

    /** Keeps a changed draft; false when somebody else changed it meanwhile. */
    public boolean put(Handle handle, Draft draft) {
        return bind(handle.createUpdate("""
                        update ini_draft set slug = :slug, kind = :kind, title = :title, base_version = :baseVersion,
                          sheet = :sheet, revision = :revision, state = :state, note = :note, message = :message,
                          updated_at = :updatedAt
                        where id = :id and revision = :revision - 1
                        """), draft).execute() == 1;
    }

    private Update bind(Update update, Draft draft) {
        return update.bind("id", draft.id())
                .bind("slug", draft.slug())
                .bind("kind", draft.sheet().kind().name())
                .bind("title", draft.title())
                .bind("baseVersion", draft.baseVersion())
                .bind("sheet", sheets.write(draft.sheet()))
                .bind("revision", draft.revision())
                .bind("state", draft.state().name())
                .bind("note", draft.note())
                .bind("message", draft.message())
                .bind("updatedAt", PortableInstant.text(draft.updatedAt()));
    }

    /** Removes a draft, with who writes it and who is invited to. */
    public int remove(Handle handle, String id) {
        handle.createUpdate("delete from ini_invitation where draft_id = :id")
                .bind("id", id)
                .execute();
        return handle.createUpdate("delete from ini_draft where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Returns the drafts that a person writes, the latest first, those of entries that they wrote among them. */
    public List<DraftLine> ofPerson(Handle handle, String person, int limit) {
        return handle.createQuery("select " + LINE + """
                         from ini_draft d where d.id in (
                          select draft_id from ini_draft_author where person = :person
                          union select o.id from ini_draft o join ini_author a on a.slug = o.slug where a.person = :person
                        ) order by d.updated_at desc, d.id desc limit :limit
                        """)
                .bind("person", person)
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list();
    }

    /** Returns the identifiers of drafts that nobody but this person writes. */
    public List<String> onlyOf(Handle handle, String person) {
        return handle.createQuery("""
                        select a.draft_id from ini_draft_author a join ini_draft d on d.id = a.draft_id
                        where a.person = :person
                          and not exists (select 1 from ini_draft_author o where o.draft_id = a.draft_id and o.person <> :person)
                          and not exists (select 1 from ini_author e where e.slug = d.slug and e.person <> :person)
                        """)
                .bind("person", person)
                .mapTo(String.class)
                .list();
    }

    /** Returns the draft of the next version of an entry on which a person may write, if there is one. */
    public Optional<String> openOf(Handle handle, String slug, String person) {
        return handle.createQuery("""
                        select d.id from ini_draft d where d.slug = :slug and d.state <> 'REFUSED'
                          and (exists (select 1 from ini_draft_author a where a.draft_id = d.id and a.person = :person)
                            or exists (select 1 from ini_author e where e.slug = d.slug and e.person = :person))
                        order by d.id desc limit 1
                        """)
                .bind("slug", slug)
                .bind("person", person)
                .mapTo(String.class)
                .findOne();
    }

    /** Returns a part of what waits for staff, the oldest first. */
    public Slice<DraftLine> waiting(Handle handle, Keyset keyset) {
        return keyset.slice(
                Conditions.all()
                        .equal("state", Draft.State.SUBMITTED.name())
                        .list(
                                handle,
                                "select " + LINE + " from ini_draft d where <where> order by <order> limit :limit",
                                keyset,
                                Keyset.Order.ASCENDING,
                                "updated_at",
                                "id")
                        .map((row, context) -> line(row))
                        .list(),
                line -> List.of(PortableInstant.text(line.updatedAt()), line.id()));
    }

    /** Counts what waits for staff. */
    public long waiting(Handle handle) {
        return handle.createQuery("select count(*) from ini_draft where state = 'SUBMITTED'")
                .mapTo(Long.class)
                .one();
    }

    private static DraftLine line(ResultSet row) throws SQLException {
        return new DraftLine(
                row.getString("id"),
                row.getString("slug"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Draft.State.valueOf(row.getString("state")),
                PortableInstant.parse(row.getString("updated_at")));
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getString("slug"),
                row.getInt("base_version"),
                sheets.read(row.getString("sheet")),
                row.getInt("revision"),
                Draft.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("message"),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
