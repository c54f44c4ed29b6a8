package org.territoireouvert.ambassadors.request;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Knows who asked and who joined; none of it is ever published. */
public final class AskerRepository {

    private static final String OWN = "(author = :person or email = :person)";

    private final Database database;

    /**
     * Who asked.
     *
     * @param account identifier, empty for a visitor and once it is forgotten
     * @param email of a visitor who wants to be told of the answer, empty when none was given or it is forgotten
     */
    public record Asker(String account, String email) {}

    /** Creates a repository on the plugin's tables. */
    public AskerRepository(Database database) {
        this.database = database;
    }

    /** Returns who asked. */
    public Asker of(String id) {
        return database.read(handle -> of(handle, id));
    }

    /** Returns who asked, in a transaction. */
    public Asker of(Handle handle, String id) {
        return handle.createQuery("select author, email from amb_request where id = :id")
                .bind("id", id)
                .map((row, context) -> new Asker(row.getString("author"), row.getString("email")))
                .findOne()
                .orElse(new Asker("", ""));
    }

    /** Keeps the address of a visitor who wants to be told of the next answer. */
    public void keepAddress(Handle handle, String id, String email) {
        handle.execute("update amb_request set email = ? where id = ? and author = ''", email, id);
    }

    /** Forgets the address of a visitor, once it served. */
    public void forgetAddress(Handle handle, String id) {
        handle.execute("update amb_request set email = '' where id = ?", id);
    }

    /** Returns the requests of an account or an address, at most 1,000. */
    public List<PublicRequest> askedBy(String person) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_request where " + OWN + " order by received_at limit 1000")
                .bind("person", person)
                .map((row, context) -> RequestRow.read(row))
                .list());
    }

    /** Number of a request that somebody joined, and when. */
    public record Joined(String number, Instant at) {}

    /** Returns the requests that an account joined, at most 1,000. */
    public List<Joined> joinedBy(String person) {
        return database.read(handle -> handle.createQuery("""
                        select number, given_at from amb_request_support join amb_request on id = request
                        where person = :person order by number limit 1000""")
                .bind("person", person)
                .map((row, context) ->
                        new Joined(row.getString("number"), PortableInstant.parse(row.getString("given_at"))))
                .list());
    }

    /** Returns the next accounts that asked something, in their order, each once. */
    public List<String> askersAfter(String account, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select distinct author from amb_request where author > :after order by author limit :limit")
                .bind("after", account)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Takes a person out of what they joined; returns how many it was. */
    public int leave(Handle handle, String person) {
        List<String> joined = handle.createQuery("select request from amb_request_support where person = :person")
                .bind("person", person)
                .mapTo(String.class)
                .list();
        handle.execute("delete from amb_request_support where person = ?", person);
        SupportRepository supports = new SupportRepository(database);
        joined.forEach(request -> supports.count(handle, request));
        return joined.size();
    }

    /** Forgets who asked; returns how many requests were theirs. The requests stay. */
    public int forget(Handle handle, String person) {
        handle.execute("update amb_request set relay_address = '' where relay_address = ?", person);
        return handle.createUpdate("update amb_request set author = '', email = '' where " + OWN)
                .bind("person", person)
                .execute();
    }

    /** Returns the public requests of an account or an address, at most 1,000. */
    public List<String> publishedBy(Handle handle, String person) {
        return handle.createQuery("select id from amb_request where shown = 1 and " + OWN + " order by id limit 1000")
                .bind("person", person)
                .mapTo(String.class)
                .list();
    }

    /** Removes what somebody asked: what nobody read wholly, of the others the words, also those in letters; returns how many were theirs. */
    public int remove(Handle handle, String person, Instant now) {
        handle.execute("update amb_request set relay_address = '' where relay_address = ?", person);
        int unread = handle.createUpdate("delete from amb_request where state = 'RECEIVED' and " + OWN)
                .bind("person", person)
                .execute();
        handle.createUpdate("""
                        update amb_request_step set words = '' where (by_kind = 'ASKER' or kind = 'RELAYED') and request in
                            (select id from amb_request where (author = :person or email = :person))""").bind("person", person).execute();
        int others = handle.createUpdate("""
                        update amb_request set title = '', words = '', purpose = '', administration = '', search_text = '',
                            satisfaction_words = '', removed_at = :now, author = '', email = ''
                        where (author = :person or email = :person)""")
                .bind("now", PortableInstant.text(now))
                .bind("person", person)
                .execute();
        return unread + others;
    }

    /** Gives the requests of one account to another; what both joined counts once. */
    public int transfer(Handle handle, String from, String to) {
        handle.execute("""
                delete from amb_request_support where person = ? and request in
                    (select request from amb_request_support where person = ?)""", from, to);
        int joined = handle.execute("update amb_request_support set person = ? where person = ?", to, from);
        return joined + handle.execute("update amb_request set author = ? where author = ?", to, from);
    }
}
