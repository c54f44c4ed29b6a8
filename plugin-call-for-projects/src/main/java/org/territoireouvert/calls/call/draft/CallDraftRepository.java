package org.territoireouvert.calls.call.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.model.CallPart;

/** Keeps what is prepared. */
public final class CallDraftRepository {

    private static final int MOST_OF_PERSON = 500;

    private final CallSheets sheets;

    /** Reads and writes sheets as documents. */
    public CallDraftRepository(CallSheets sheets) {
        this.sheets = sheets;
    }

    /** A draft in a list; title and slug possibly empty. */
    public record Line(String id, String slug, String title, Instant at) {}

    /** Returns a draft. */
    public Optional<CallDraft> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_call_draft where id = :id")
                .bind("id", id)
                .map((row, context) -> draft(row))
                .findOne();
    }

    /** Returns the identifier of the draft of the next version of a call, if there is one. */
    public Optional<String> ofCall(Handle handle, String slug) {
        return handle.createQuery("select id from cal_call_draft where slug = :slug and slug <> ''")
                .bind("slug", slug)
                .mapTo(String.class)
                .findOne();
    }

    /** Returns a part of the drafts, the latest change first. */
    public Slice<Line> list(Handle handle, Keyset keyset) {
        return keyset.slice(
                org.territoireouvert.api.data.Conditions.all()
                        .list(
                                handle,
                                "select id, slug, title, changed_at from cal_call_draft where <where>"
                                        + " order by <order> limit :limit",
                                keyset,
                                Keyset.Order.DESCENDING,
                                "changed_at",
                                "id")
                        .map((row, context) -> line(row))
                        .list(),
                line -> List.of(PortableInstant.text(line.at()), line.id()));
    }

    /** Returns the drafts that a person changed last, at most 500. */
    public List<Line> changedBy(Handle handle, String person) {
        return handle.createQuery("""
                        select id, slug, title, changed_at from cal_call_draft where changed_by = :person order by id limit :most
                        """)
                .bind("person", person)
                .bind("most", MOST_OF_PERSON)
                .map((row, context) -> line(row))
                .list();
    }

    /** Writes another person, or nobody, where one stood. */
    public int replacePerson(Handle handle, String person, String other) {
        return handle.createUpdate("update cal_call_draft set changed_by = :other where changed_by = :person")
                .bind("other", other)
                .bind("person", person)
                .execute();
    }

    /** Keeps a new draft; false when the call has one already. */
    public boolean add(Handle handle, CallDraft draft) {
        return bind(handle.createUpdate("""
                        insert into cal_call_draft
                          (id, slug, base_version, title, document, written, revision, changed_by, changed_at)
                        values (:id, :slug, :base, :title, :document, :written, :revision, :by, :at)
                        on conflict do nothing
                        """), draft).execute() == 1;
    }

    /** Keeps a changed draft; false when somebody else changed it meanwhile. */
    public boolean put(Handle handle, CallDraft draft) {
        return bind(handle.createUpdate("""
                        update cal_call_draft set slug = :slug, base_version = :base, title = :title, document = :document,
                          written = :written, revision = :revision, changed_by = :by, changed_at = :at
                        where id = :id and revision = :revision - 1
                        """), draft).execute() == 1;
    }

    /** Removes a draft. */
    public int remove(Handle handle, String id) {
        return handle.createUpdate("delete from cal_call_draft where id = :id")
                .bind("id", id)
                .execute();
    }

    private Update bind(Update update, CallDraft draft) {
        return update.bind("id", draft.id())
                .bind("slug", draft.slug())
                .bind("base", draft.baseVersion())
                .bind("title", draft.title())
                .bind("document", sheets.write(draft.sheet()))
                .bind(
                        "written",
                        draft.written().stream().map(CallPart::name).sorted().collect(Collectors.joining(" ")))
                .bind("revision", draft.revision())
                .bind("by", draft.by())
                .bind("at", PortableInstant.text(draft.at()));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("slug"),
                row.getString("title"),
                PortableInstant.parse(row.getString("changed_at")));
    }

    private CallDraft draft(ResultSet row) throws SQLException {
        return new CallDraft(
                row.getString("id"),
                row.getString("slug"),
                row.getInt("base_version"),
                sheets.read(row.getString("document")),
                Arrays.stream(row.getString("written").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(CallPart::valueOf)
                        .collect(Collectors.toSet()),
                row.getInt("revision"),
                row.getString("changed_by"),
                PortableInstant.parse(row.getString("changed_at")));
    }
}
