package org.territoireouvert.consultation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
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

    private static final int FETCHED = 1_000;

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

    /** Gives the day of each decision, refusals included. */
    public void eachDecision(Handle handle, Consumer<LocalDate> consumer) {
        handle.createQuery("select decided_on from con_change order by decided_on")
                .setFetchSize(FETCHED)
                .mapTo(String.class)
                .forEach(day -> consumer.accept(LocalDate.parse(day)));
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
