package org.territoireouvert.calls.application.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps what members say to each other about what they write. */
public final class RemarkRepository {

    /** Creates a repository on the plugin's tables. */
    public RemarkRepository() {}

    /**
     * A remark.
     *
     * @param field code of the field that it is about, empty for the section
     * @param settledAt when somebody said that it is settled; empty while it is open
     */
    public record Remark(
            String id,
            String section,
            String field,
            String memberId,
            String personId,
            String words,
            Instant madeAt,
            String settledBy,
            Optional<Instant> settledAt) {

        /** Tells whether it waits for somebody. */
        public boolean isOpen() {
            return settledAt.isEmpty();
        }
    }

    /** Keeps a new one. */
    public void add(Handle handle, String applicationId, Remark remark) {
        handle.execute(
                "insert into cal_remark values (?, ?, ?, ?, ?, ?, ?, ?, '', '')",
                remark.id(),
                applicationId,
                remark.section(),
                remark.field(),
                remark.memberId(),
                remark.personId(),
                remark.words(),
                PortableInstant.text(remark.madeAt()));
    }

    /** Returns those about a section, oldest first, at most 300. */
    public List<Remark> of(Handle handle, String applicationId, String section) {
        return handle.createQuery("""
                        select * from cal_remark where application_id = :id and section = :section order by id limit 300
                        """)
                .bind("id", applicationId)
                .bind("section", section)
                .map((row, context) -> remark(row))
                .list();
    }

    /** Returns one of an application. */
    public Optional<Remark> find(Handle handle, String applicationId, String id) {
        return handle.createQuery("select * from cal_remark where application_id = :application and id = :id")
                .bind("application", applicationId)
                .bind("id", id)
                .map((row, context) -> remark(row))
                .findOne();
    }

    /** Counts the open ones by section. */
    public Map<String, Integer> open(Handle handle, String applicationId) {
        return handle
                .createQuery("""
                        select section, count(*) as open from cal_remark
                        where application_id = :id and settled_at = '' group by section
                        """)
                .bind("id", applicationId)
                .map((row, context) -> Map.entry(row.getString("section"), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Settles one. */
    public void settle(Handle handle, String id, String by, Instant now) {
        handle.execute(
                "update cal_remark set settled_by = ?, settled_at = ? where id = ? and settled_at = ''",
                by,
                PortableInstant.text(now),
                id);
    }

    /** Opens one again. */
    public void reopen(Handle handle, String id) {
        handle.execute("update cal_remark set settled_by = '', settled_at = '' where id = ?", id);
    }

    /** Removes one. */
    public void remove(Handle handle, String id) {
        handle.execute("delete from cal_remark where id = ?", id);
    }

    private static Remark remark(ResultSet row) throws SQLException {
        return new Remark(
                row.getString("id"),
                row.getString("section"),
                row.getString("field"),
                row.getString("member_id"),
                row.getString("person_id"),
                row.getString("words"),
                PortableInstant.parse(row.getString("made_at")),
                row.getString("settled_by"),
                Optional.of(row.getString("settled_at"))
                        .filter(at -> !at.isEmpty())
                        .map(PortableInstant::parse));
    }
}
