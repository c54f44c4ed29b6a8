package org.territoireouvert.initiatives.call;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;

/** Keeps the calls for projects that were announced, so that the list can point to them. */
public final class OpenCallRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public OpenCallRepository(Database database) {
        this.database = database;
    }

    /** Returns the calls that are open on a day, the first to close first. */
    public List<OpenCall> openOn(LocalDate today, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from ini_open_call where closes_on >= :today
                        order by closes_on, call_slug limit :limit
                        """)
                .bind("today", today.toString())
                .bind("limit", limit)
                .map((row, context) -> new OpenCall(
                        row.getString("call_slug"),
                        row.getString("title"),
                        row.getString("path"),
                        LocalDate.parse(row.getString("closes_on"))))
                .list());
    }

    /** Stores a call, or replaces what is known of it: hearing twice of it changes nothing. */
    public void put(OpenCall call) {
        database.write(handle -> put(handle, call));
    }

    private static int put(Handle handle, OpenCall call) {
        return handle.createUpdate("""
                        insert into ini_open_call (call_slug, title, path, closes_on)
                        values (:slug, :title, :path, :closesOn)
                        on conflict (call_slug) do update set title = excluded.title, path = excluded.path,
                          closes_on = excluded.closes_on
                        """)
                .bind("slug", call.slug())
                .bind("title", call.title())
                .bind("path", call.path())
                .bind("closesOn", call.closesOn().toString())
                .execute();
    }
}
