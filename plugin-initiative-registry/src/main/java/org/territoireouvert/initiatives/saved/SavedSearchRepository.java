package org.territoireouvert.initiatives.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.saved.SavedSearch.Rhythm;

/** Keeps the searches. */
public final class SavedSearchRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public SavedSearchRepository(Database database) {
        this.database = database;
    }

    /** Returns those of a person, the first kept first. */
    public List<SavedSearch> of(String person) {
        return database.read(handle -> of(handle, person));
    }

    private static List<SavedSearch> of(Handle handle, String person) {
        return handle.createQuery("""
                        select * from ini_saved_search where person = :person order by created_at, id limit :most
                        """)
                .bind("person", person)
                .bind("most", 2 * SavedSearch.MOST)
                .map((row, context) -> search(row))
                .list();
    }

    /** Keeps one more; returns false when the person has too many. */
    public boolean add(SavedSearch search) {
        return database.write(handle -> {
            if (of(handle, search.person()).size() >= SavedSearch.MOST) {
                return false;
            }
            return handle.createUpdate("""
                            insert into ini_saved_search
                              (id, person, name, query, frequency, told_until, told_at, created_at)
                            values (:id, :person, :name, :query, :frequency, :until, :at, :at)
                            """)
                            .bind("id", search.id())
                            .bind("person", search.person())
                            .bind("name", search.name())
                            .bind("query", search.query())
                            .bind("frequency", search.rhythm().name())
                            .bind("until", PortableInstant.text(search.toldUntil()))
                            .bind("at", PortableInstant.text(search.toldAt()))
                            .execute()
                    == 1;
        });
    }

    /** Changes how often a person is told. */
    public void change(String person, String id, Rhythm rhythm) {
        database.write(handle -> handle.createUpdate(
                        "update ini_saved_search set frequency = :rhythm where id = :id and person = :person")
                .bind("rhythm", rhythm.name())
                .bind("id", id)
                .bind("person", person)
                .execute());
    }

    /** Forgets one. */
    public void remove(String person, String id) {
        database.write(handle -> handle.createUpdate("delete from ini_saved_search where id = :id and person = :person")
                .bind("id", id)
                .bind("person", person)
                .execute());
    }

    /** Forgets all of a person; returns how many. */
    int removeAll(String person) {
        return database.write(handle -> handle.createUpdate("delete from ini_saved_search where person = :person")
                .bind("person", person)
                .execute());
    }

    /** Gives those of one account to another. */
    int transfer(String from, String to) {
        return database.write(
                handle -> handle.createUpdate("update ini_saved_search set person = :to where person = :from")
                        .bind("from", from)
                        .bind("to", to)
                        .execute());
    }

    /** Returns those that tell, in pieces by their identifier. */
    List<SavedSearch> telling(String after, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from ini_saved_search where id > :after and frequency <> 'NEVER' order by id limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> search(row))
                .list());
    }

    /** Notes until when a person was told. */
    void told(Handle handle, String id, Instant until, Instant now) {
        handle.createUpdate("update ini_saved_search set told_until = :until, told_at = :now where id = :id")
                .bind("until", PortableInstant.text(until))
                .bind("now", PortableInstant.text(now))
                .bind("id", id)
                .execute();
    }

    private static SavedSearch search(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getString("id"),
                row.getString("person"),
                row.getString("name"),
                row.getString("query"),
                Rhythm.valueOf(row.getString("frequency")),
                PortableInstant.parse(row.getString("told_until")),
                PortableInstant.parse(row.getString("told_at")));
    }
}
