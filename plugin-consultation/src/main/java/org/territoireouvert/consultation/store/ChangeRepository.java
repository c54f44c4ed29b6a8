package org.territoireouvert.consultation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.consultation.model.Change;

/** Reads what consultations changed. */
public final class ChangeRepository {

    /**
     * A change and the consultation that it came of.
     *
     * @param slug of the consultation
     */
    public record Traced(String slug, Change change) {}

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public ChangeRepository(Database database) {
        this.database = database;
    }

    /** Returns the latest changes, the latest decision first. */
    public List<Traced> latest(int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from con_change order by decided_on desc, consultation desc, place desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new Traced(row.getString("consultation"), change(row)))
                .list());
    }

    /** Counts all changes, refusals included. */
    public long count() {
        return database.read(handle -> handle.createQuery("select count(*) from con_change")
                .mapTo(Long.class)
                .one());
    }

    static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("asked"),
                row.getString("decided"),
                LocalDate.parse(row.getString("decided_on")),
                row.getString("today"),
                Change.Progress.valueOf(row.getString("progress")));
    }
}
