package org.territoireouvert.ambassadors.mandate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps the versions of the charter of ambassadors and who signed which. */
public final class CharterRepository {

    private static final int VERSIONS = 100;

    private final Database database;

    /**
     * A version of the charter.
     *
     * @param version from 1
     * @param text Markdown
     */
    public record Charter(int version, String text, Instant publishedAt) {}

    /** Creates a repository on the plugin's tables. */
    public CharterRepository(Database database) {
        this.database = database;
    }

    /** Returns the versions, the latest first, at most 100. */
    public List<Charter> all() {
        return database.read(handle -> all(handle));
    }

    private static List<Charter> all(Handle handle) {
        return handle.createQuery("select * from amb_charter order by version desc limit :limit")
                .bind("limit", VERSIONS)
                .map((row, context) -> new Charter(
                        row.getInt("version"),
                        row.getString("text"),
                        PortableInstant.parse(row.getString("published_at"))))
                .list();
    }

    /** Returns the version in force. */
    public Optional<Charter> latest() {
        return all().stream().findFirst();
    }

    /** Returns the version in force within a transaction. */
    public Optional<Charter> latest(Handle handle) {
        return all(handle).stream().findFirst();
    }

    /** Stores a new version. */
    public void add(Handle handle, Charter charter) {
        handle.createUpdate("insert into amb_charter (version, text, published_at) values (:version, :text, :at)")
                .bind("version", charter.version())
                .bind("text", charter.text())
                .bind("at", PortableInstant.text(charter.publishedAt()))
                .execute();
    }

    /** Returns the accounts of ambassadors with a mandate that is not over on a day, at most {@code limit}. */
    public List<String> signatories(Handle handle, String day, int limit) {
        return handle.createQuery("""
                        select distinct a.account from amb_ambassador a join amb_mandate m on m.ambassador = a.slug
                        where m.ends_on >= :day and a.account <> '' order by a.account limit :limit""")
                .bind("day", day)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Signs a version for all mandates of an ambassador that are not over; returns how many. */
    public int sign(Handle handle, String ambassador, int version, String day, Instant now) {
        return handle.createUpdate("""
                        update amb_mandate set charter_version = :version, charter_signed_at = :now, updated_at = :now
                        where ambassador = :ambassador and ends_on >= :day and charter_version < :version""")
                .bind("version", version)
                .bind("now", PortableInstant.text(now))
                .bind("ambassador", ambassador)
                .bind("day", day)
                .execute();
    }
}
