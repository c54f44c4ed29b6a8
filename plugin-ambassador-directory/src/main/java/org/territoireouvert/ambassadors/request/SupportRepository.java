package org.territoireouvert.ambassadors.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps who joined which request (« Moi aussi »), each person once. */
public final class SupportRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public SupportRepository(Database database) {
        this.database = database;
    }

    /** Tells whether a person joined a request. */
    public boolean has(String request, String person) {
        return database.read(handle -> handle.createQuery(
                        "select 1 from amb_request_support where request = :request and person = :person")
                .bind("request", request)
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Has a person join; again does nothing. */
    public void add(Handle handle, String request, String person, Instant now) {
        handle.execute("""
                insert into amb_request_support values (?, ?, '', ?)
                on conflict (request, person) do update set brought_by = ''""", request, person, PortableInstant.text(now));
    }

    /** Has a person leave again. */
    public void remove(Handle handle, String request, String person) {
        handle.execute("delete from amb_request_support where request = ? and person = ?", request, person);
    }

    /** Brings those who joined a request, and its author, to the one that carries it on. */
    public void bring(Handle handle, String from, String to, Instant now) {
        handle.execute("""
                insert into amb_request_support (request, person, brought_by, given_at)
                select ?, person, ?, given_at from amb_request_support where request = ?
                on conflict (request, person) do nothing""", to, from, from);
        handle.execute("""
                insert into amb_request_support (request, person, brought_by, given_at)
                select ?, author, ?, ? from amb_request where id = ? and author <> ''
                    and author <> (select author from amb_request where id = ?)
                on conflict (request, person) do nothing""", to, from, PortableInstant.text(now), from, to);
    }

    /** Undoes {@link #bring}. */
    public void takeBack(Handle handle, String from) {
        handle.execute("delete from amb_request_support where brought_by = ?", from);
    }

    /** Counts anew how many joined a request and returns it. */
    public int count(Handle handle, String request) {
        handle.execute("""
                update amb_request set supports =
                    (select count(*) from amb_request_support where request = amb_request.id) where id = ?""", request);
        return handle.createQuery("select supports from amb_request where id = :id")
                .bind("id", request)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** Notes until when a public answer is owed; tells whether none was owed before. */
    public boolean owe(Handle handle, String request, LocalDate until) {
        return handle.execute(
                        "update amb_request set duty_until = ? where id = ? and duty_until = ''",
                        until.toString(),
                        request)
                == 1;
    }

    /** Returns the people who joined a request, in their order, after one of them. */
    public List<String> people(Handle handle, String request, String after, int limit) {
        return handle.createQuery("""
                        select person from amb_request_support where request = :request and person > :after
                        order by person limit :limit""")
                .bind("request", request)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }
}
