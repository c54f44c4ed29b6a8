package org.territoireouvert.ambassadors.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps what is written to ambassadors. */
public final class MessageRepository {

    private static final int MOST = 1_000;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public MessageRepository(Database database) {
        this.database = database;
    }

    /** Returns a message. */
    public Optional<Message> find(String id) {
        return database.read(handle -> handle.createQuery("select * from amb_message where id = :id")
                .bind("id", id)
                .map((row, context) -> message(row))
                .findOne());
    }

    /** Returns what was written to an ambassador, the latest first, at most {@code limit}. */
    public List<Message> of(String ambassador, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_message where ambassador = :ambassador
                        order by sent_at desc, id desc limit :limit""")
                .bind("ambassador", ambassador)
                .bind("limit", limit)
                .map((row, context) -> message(row))
                .list());
    }

    /** Returns what an account or an address wrote, at most 1,000. */
    public List<Message> by(String person) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_message where author = :person or email = :person
                        order by sent_at limit :limit""")
                .bind("person", person)
                .bind("limit", MOST)
                .map((row, context) -> message(row))
                .list());
    }

    /** Counts what a person wrote to ambassadors since an instant. */
    public int countBy(Handle handle, String person, Instant since) {
        return handle.createQuery("""
                        select count(*) from amb_message
                        where (author = :person or email = :person) and sent_at > :since""")
                .bind("person", person)
                .bind("since", PortableInstant.text(since))
                .mapTo(Integer.class)
                .one();
    }

    /** Counts what an ambassador got since an instant. */
    public int countOf(Handle handle, String ambassador, Instant since) {
        return handle.createQuery("""
                        select count(*) from amb_message where ambassador = :ambassador and sent_at > :since""")
                .bind("ambassador", ambassador)
                .bind("since", PortableInstant.text(since))
                .mapTo(Integer.class)
                .one();
    }

    /** Tells whether an ambassador got the same words since an instant. */
    public boolean holds(Handle handle, String ambassador, String text, Instant since) {
        return handle.createQuery("""
                        select 1 from amb_message where ambassador = :ambassador and sent_at > :since and text = :text
                        limit 1""")
                .bind("ambassador", ambassador)
                .bind("since", PortableInstant.text(since))
                .bind("text", text)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Stores a new message. */
    public void add(Handle handle, Message message) {
        handle.createUpdate("""
                        insert into amb_message (id, ambassador, author, email, text, sent_at, reply, replied_at)
                        values (:id, :ambassador, :author, :email, :text, :sent, '', '')""")
                .bind("id", message.id())
                .bind("ambassador", message.ambassador())
                .bind("author", message.author())
                .bind("email", message.email())
                .bind("text", message.text())
                .bind("sent", PortableInstant.text(message.sentAt()))
                .execute();
    }

    /** Stores the reply and forgets the address; tells whether there was none before. */
    public boolean reply(Handle handle, String id, String reply, Instant now) {
        return handle.createUpdate("""
                                update amb_message set reply = :reply, replied_at = :now, email = ''
                                where id = :id and replied_at = ''""")
                        .bind("reply", reply)
                        .bind("now", PortableInstant.text(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Deletes what was written before an instant; returns how many were. */
    public int forgetBefore(Handle handle, Instant instant) {
        return handle.createUpdate("delete from amb_message where sent_at < :instant")
                .bind("instant", PortableInstant.text(instant))
                .execute();
    }

    /** Deletes what a person wrote; returns how many were. */
    public int forget(Handle handle, String person) {
        return handle.createUpdate("delete from amb_message where author = :person or email = :person")
                .bind("person", person)
                .execute();
    }

    /** Deletes what was written to the ambassador of an account; returns how many were. */
    public int forgetInboxOf(Handle handle, String account) {
        return handle.createUpdate("""
                        delete from amb_message where ambassador in (select slug from amb_ambassador where account = :account)""").bind("account", account).execute();
    }

    /** Gives what one account wrote to another; returns how many were. */
    public int transfer(Handle handle, String from, String to) {
        return handle.createUpdate("update amb_message set author = :to where author = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString("id"),
                row.getString("ambassador"),
                row.getString("author"),
                row.getString("email"),
                row.getString("text"),
                PortableInstant.parse(row.getString("sent_at")),
                row.getString("reply"),
                Optional.of(row.getString("replied_at"))
                        .filter(text -> !text.isEmpty())
                        .map(PortableInstant::parse));
    }
}
