package org.territoireouvert.calls.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Reads which versions of calls were published. */
public final class VersionRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public VersionRepository(Database database) {
        this.database = database;
    }

    /**
     * A version.
     *
     * @param title of the call as it is now
     * @param note what changed, in words; empty for the first one
     */
    public record Version(String slug, String title, int number, String note, Instant publishedAt) {}

    private static final String SELECT = """
            select v.call_slug, c.title, v.version, v.note, v.published_at
            from cal_call_version v join cal_call c on c.slug = v.call_slug
            """;

    /** Returns the versions of a call, the latest first. */
    public List<Version> of(String slug, int limit) {
        return database.read(
                handle -> handle.createQuery(SELECT + " where v.call_slug = :slug order by v.version desc limit :limit")
                        .bind("slug", slug)
                        .bind("limit", limit)
                        .map((row, context) -> version(row))
                        .list());
    }

    /** Returns the versions of all calls, the latest first. */
    public List<Version> latest(int limit) {
        return database.read(handle -> handle.createQuery(
                        SELECT + " order by v.published_at desc, v.call_slug desc, v.version desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> version(row))
                .list());
    }

    /**
     * A call that was given up.
     *
     * @param reason in words
     */
    public record Withdrawn(String slug, String title, String reason, Instant at) {}

    /** Returns the calls that were given up, the latest first. */
    public List<Withdrawn> withdrawn(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select w.call_slug, c.title, w.reason, w.withdrawn_at
                        from cal_call_withdrawal w join cal_call c on c.slug = w.call_slug
                        order by w.withdrawn_at desc, w.call_slug desc limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new Withdrawn(
                        row.getString("call_slug"),
                        row.getString("title"),
                        row.getString("reason"),
                        PortableInstant.parse(row.getString("withdrawn_at"))))
                .list());
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("call_slug"),
                row.getString("title"),
                row.getInt("version"),
                row.getString("note"),
                PortableInstant.parse(row.getString("published_at")));
    }
}
