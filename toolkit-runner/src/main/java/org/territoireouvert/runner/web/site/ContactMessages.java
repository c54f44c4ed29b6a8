package org.territoireouvert.runner.web.site;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps the messages that people send to the authority. */
public final class ContactMessages {

    private static final int SHOWN = 100;

    /**
     * A message.
     *
     * @param name empty when the person gave none
     * @param email empty when the person gave none
     */
    public record ContactMessage(
            String id, String message, String name, String email, Instant receivedAt, boolean read) {}

    private final Database database;
    private final IdSource ids;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public ContactMessages(Database database, IdSource ids, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores a message. */
    public void store(String message, String name, String email) {
        database.write(handle -> handle.createUpdate("""
                        insert into core_contact_message (id, message, name, email, received_at)
                        values (:id, :message, :name, :email, :now)""")
                .bind("id", ids.next())
                .bind("message", message)
                .bind("name", name)
                .bind("email", email)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute());
    }

    /** Returns the newest hundred messages, those not read yet first. */
    public List<ContactMessage> newest() {
        return database.read(handle -> handle.createQuery("""
                        select id, message, name, email, received_at, read_at from core_contact_message
                        order by case when read_at is null then 0 else 1 end, id desc limit :limit""")
                .bind("limit", SHOWN)
                .map((row, context) -> new ContactMessage(
                        row.getString("id"),
                        row.getString("message"),
                        row.getString("name"),
                        row.getString("email"),
                        PortableInstant.parse(row.getString("received_at")),
                        row.getString("read_at") != null))
                .list());
    }

    /** Returns how many messages nobody has read. */
    public long unread() {
        return database.read(
                handle -> handle.createQuery("select count(*) from core_contact_message where read_at is null")
                        .mapTo(Long.class)
                        .one());
    }

    /** Marks a message as read; nothing happens when it is already. */
    public void markRead(String id) {
        database.write(handle -> handle.createUpdate(
                        "update core_contact_message set read_at = :now where id = :id and read_at is null")
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("id", id)
                .execute());
    }
}
