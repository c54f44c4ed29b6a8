package org.territoireouvert.calls.application.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps which files belong to an application, and who joined them. */
public final class FileRepository {

    private static final int MOST = 2_000;

    /** Creates a repository on the plugin's tables. */
    public FileRepository() {}

    /**
     * A file that answers a field.
     *
     * @param id of the file in the runtime
     * @param memberId for whom it was joined
     * @param personId who joined it, empty for an account that is closed
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record ApplicationFile(
            String id,
            String section,
            String field,
            String memberId,
            String personId,
            String name,
            long bytes,
            String sha256,
            Instant madeAt) {}

    /** Keeps one. */
    public void add(Handle handle, String applicationId, ApplicationFile file) {
        handle.execute(
                "insert into cal_application_file values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                applicationId,
                file.section(),
                file.field(),
                file.memberId(),
                file.personId(),
                file.name(),
                file.bytes(),
                file.sha256(),
                PortableInstant.text(file.madeAt()));
    }

    /** Returns all of an application, by when they came, at most 2,000. */
    public List<ApplicationFile> of(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_application_file where application_id = :id order by made_at, id limit :most
                        """)
                .bind("id", applicationId)
                .bind("most", MOST)
                .map((row, context) -> file(row))
                .list();
    }

    /** Returns one of an application. */
    public Optional<ApplicationFile> find(Handle handle, String applicationId, String id) {
        return handle.createQuery("select * from cal_application_file where application_id = :application and id = :id")
                .bind("application", applicationId)
                .bind("id", id)
                .map((row, context) -> file(row))
                .findOne();
    }

    /** Returns the size of all files of an application, in bytes. */
    public long bytes(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select coalesce(sum(bytes), 0) from cal_application_file where application_id = :id
                        """)
                .bind("id", applicationId)
                .mapTo(Long.class)
                .one();
    }

    /** Removes one. */
    public void remove(Handle handle, String id) {
        handle.execute("delete from cal_application_file where id = ?", id);
    }

    private static ApplicationFile file(ResultSet row) throws SQLException {
        return new ApplicationFile(
                row.getString("id"),
                row.getString("section"),
                row.getString("field"),
                row.getString("member_id"),
                row.getString("person_id"),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                PortableInstant.parse(row.getString("made_at")));
    }
}
