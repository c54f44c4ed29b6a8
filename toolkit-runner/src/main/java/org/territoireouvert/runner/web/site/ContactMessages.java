package org.territoireouvert.runner.web.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;

/** Keeps the messages that people send to the authority. */
public final class ContactMessages {

    private static final String SELECT =
            "select id, message, name, email, received_at, read_at from core_contact_message where ";

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

    /** Which messages are wanted by their state. */
    public enum State {
        /** All. */
        ANY("1 = 1"),
        /** Those that nobody has read. */
        UNREAD("read_at is null"),
        /** The others. */
        READ("read_at is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Which messages are wanted.
     *
     * @param words part of message or name, possibly empty
     */
    public record Search(String words, State state) {
        private String condition() {
            return state.condition
                    + (words.isEmpty()
                            ? ""
                            : " and (lower(message) like :words escape '!' or lower(name) like :words escape '!')");
        }

        private Map<String, Object> binds() {
            String literal = words.toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            return words.isEmpty() ? Map.of() : Map.of("words", "%" + literal + "%");
        }
    }

    /** Takes one message after the other. */
    @FunctionalInterface
    public interface Reader<X extends Exception> {
        /** Takes one. */
        void read(ContactMessage message) throws X;
    }

    /** Returns a part of the messages, the newest first; for a keyset over one column. */
    public Slice<ContactMessage> list(Search search, Keyset keyset) {
        List<ContactMessage> found = database.read(handle -> handle.createQuery(
                        SELECT + search.condition() + " and <position> order by <order> limit :limit")
                .define("position", keyset.condition(Order.DESCENDING, "id"))
                .define("order", keyset.order(Order.DESCENDING, "id"))
                .bindMap(search.binds())
                .bindMap(keyset.binds())
                .map((row, context) -> read(row))
                .list());
        return keyset.slice(found, message -> List.of(message.id()));
    }

    /** Hands over every message that is searched for, the newest first. */
    public <X extends Exception> void each(Search search, Reader<X> reader) throws X {
        database.<Boolean, X>read(handle -> {
            try (Stream<ContactMessage> found = handle
                    .createQuery(SELECT + search.condition() + " order by id desc")
                    .bindMap(search.binds())
                    .map((row, context) -> read(row))
                    .stream()) {
                for (ContactMessage message : (Iterable<ContactMessage>) found::iterator) {
                    reader.read(message);
                }
            }
            return true;
        });
    }

    private static ContactMessage read(ResultSet row) throws SQLException {
        return new ContactMessage(
                row.getString("id"),
                row.getString("message"),
                row.getString("name"),
                row.getString("email"),
                PortableInstant.parse(row.getString("received_at")),
                row.getString("read_at") != null);
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
