package org.territoireouvert.ambassadors.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;

/** Keeps notes on practice and their replies. */
public final class NoteRepository {

    private static final int MOST_REPLIES = 200;
    private static final int MOST_OF_A_YEAR = 100;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public NoteRepository(Database database) {
        this.database = database;
    }

    /**
     * Returns a part of the notes, the latest first.
     *
     * @param all whether those that are not shown to everybody are among them
     */
    public Slice<Note> list(boolean all, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                handle.createQuery(
                                "select * from amb_note where shown >= :least and <position> order by <order> limit :limit")
                        .define("position", keyset.condition(Order.DESCENDING, "written_at", "id"))
                        .define("order", keyset.order(Order.DESCENDING, "written_at", "id"))
                        .bindMap(keyset.binds())
                        .bind("least", all ? 0 : 1)
                        .map((row, context) -> note(row))
                        .list(),
                note -> List.of(PortableInstant.text(note.writtenAt()), note.id())));
    }

    /** Returns a note. */
    public Optional<Note> find(String id) {
        return database.read(handle -> handle.createQuery("select * from amb_note where id = :id")
                .bind("id", id)
                .map((row, context) -> note(row))
                .findOne());
    }

    /** Returns the notes that are shown to everybody after an id, in the order of their ids. */
    public List<Note> shownAfter(String id, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_note where shown = 1 and id > :after order by id limit :limit")
                .bind("after", id)
                .bind("limit", limit)
                .map((row, context) -> note(row))
                .list());
    }

    /** Returns the notes that are shown to everybody and were written between two instants, the oldest first, at most 100. */
    public List<Note> shownBetween(Instant from, Instant to) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_note where shown = 1 and written_at >= :from and written_at < :to
                        order by written_at, id limit :limit""")
                .bind("from", PortableInstant.text(from))
                .bind("to", PortableInstant.text(to))
                .bind("limit", MOST_OF_A_YEAR)
                .map((row, context) -> note(row))
                .list());
    }

    /** Stores a new note. */
    public void add(Handle handle, Note note) {
        handle.execute(
                "insert into amb_note values (?, ?, ?, ?, ?, ?, ?, ?, '')",
                note.id(),
                note.title(),
                note.words(),
                note.author(),
                note.writer(),
                note.shown() ? 1 : 0,
                PortableInstant.text(note.writtenAt()),
                PortableInstant.text(note.writtenAt()));
    }

    /** Shows a note to everybody, or no more. */
    public void show(Handle handle, String id, boolean shown, Instant now) {
        handle.execute(
                "update amb_note set shown = ?, updated_at = ? where id = ?",
                shown ? 1 : 0,
                PortableInstant.text(now),
                id);
    }

    /** Returns the replies to a note, the oldest first, at most the 200 first. */
    public List<Note.Reply> replies(String note) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_note_reply where note = :note order by written_at, id limit :limit")
                .bind("note", note)
                .bind("limit", MOST_REPLIES)
                .map((row, context) -> new Note.Reply(
                        row.getString("id"),
                        row.getString("words"),
                        row.getString("writer"),
                        PortableInstant.parse(row.getString("written_at"))))
                .list());
    }

    /** Adds a reply of an account. */
    public void reply(Handle handle, String note, Note.Reply reply, String author) {
        handle.execute(
                "insert into amb_note_reply values (?, ?, ?, ?, ?, ?)",
                reply.id(),
                note,
                reply.words(),
                author,
                reply.writer(),
                PortableInstant.text(reply.writtenAt()));
    }

    /** Returns the notes of an account, at most 1,000. */
    public List<Note> of(Handle handle, String account) {
        return handle.createQuery("select * from amb_note where author = :account order by written_at limit 1000")
                .bind("account", account)
                .map((row, context) -> note(row))
                .list();
    }

    /** Returns the replies of an account, at most 1,000. */
    public List<Note.Reply> repliesOf(Handle handle, String account) {
        return handle.createQuery("select * from amb_note_reply where author = :account order by written_at limit 1000")
                .bind("account", account)
                .map((row, context) -> new Note.Reply(
                        row.getString("id"),
                        row.getString("words"),
                        row.getString("writer"),
                        PortableInstant.parse(row.getString("written_at"))))
                .list();
    }

    /** Forgets who wrote what; returns how much it was. */
    public int forget(Handle handle, String account) {
        return handle.execute("update amb_note set author = '', writer = '' where author = ?", account)
                + handle.execute("update amb_note_reply set author = '', writer = '' where author = ?", account);
    }

    /** Removes what an account wrote; returns how much it was. */
    public int remove(Handle handle, String account) {
        return handle.execute("delete from amb_note_reply where author = ?", account)
                + handle.execute("delete from amb_note where author = ?", account);
    }

    /** Gives what one account wrote to another. */
    public int transfer(Handle handle, String from, String to) {
        return handle.execute("update amb_note set author = ? where author = ?", to, from)
                + handle.execute("update amb_note_reply set author = ? where author = ?", to, from);
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString("id"),
                row.getString("title"),
                row.getString("words"),
                row.getString("author"),
                row.getString("writer"),
                row.getInt("shown") == 1,
                PortableInstant.parse(row.getString("written_at")));
    }
}
