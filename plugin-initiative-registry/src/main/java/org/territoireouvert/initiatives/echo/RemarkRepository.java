package org.territoireouvert.initiatives.echo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.echo.Remark.Kind;
import org.territoireouvert.initiatives.echo.Remark.State;
import org.territoireouvert.initiatives.model.SheetPart;

/** Keeps what readers wrote. */
public final class RemarkRepository {

    void add(Handle handle, Remark remark) {
        handle.createUpdate("""
                        insert into ini_remark (id, slug, kind, part, words, person, state, answer, made_at, answered_at)
                        values (:id, :slug, :kind, :part, :words, :person, 'WAITING', '', :madeAt, '')
                        """)
                .bind("id", remark.id())
                .bind("slug", remark.slug())
                .bind("kind", remark.kind().name())
                .bind("part", remark.part().map(Enum::name).orElse(""))
                .bind("words", remark.words())
                .bind("person", remark.person())
                .bind("madeAt", PortableInstant.text(remark.madeAt()))
                .execute();
    }

    /** Counts what of a person waits, and what the person wrote since a moment. */
    int countSince(Handle handle, String person, Instant since) {
        return handle.createQuery("select count(*) from ini_remark where person = :person and made_at > :since")
                .bind("person", person)
                .bind("since", PortableInstant.text(since))
                .mapTo(Integer.class)
                .one();
    }

    Optional<Remark> find(Handle handle, String slug, String id) {
        return handle.createQuery("select * from ini_remark where id = :id and slug = :slug")
                .bind("id", id)
                .bind("slug", slug)
                .map((row, context) -> remark(row))
                .findOne();
    }

    /** Returns what waits for the authors of an entry, the oldest first. */
    public List<Remark> waiting(Handle handle, String slug, int limit) {
        return handle.createQuery("""
                        select * from ini_remark where slug = :slug and state = 'WAITING'
                        order by made_at, id limit :limit
                        """)
                .bind("slug", slug)
                .bind("limit", limit)
                .map((row, context) -> remark(row))
                .list();
    }

    /** Returns the questions of an entry that were answered for everybody, the latest first. */
    public List<Remark> answered(Handle handle, String slug, int limit) {
        return handle.createQuery("""
                        select * from ini_remark where slug = :slug and state = 'ACCEPTED' and kind = 'QUESTION'
                        order by made_at desc, id desc limit :limit
                        """)
                .bind("slug", slug)
                .bind("limit", limit)
                .map((row, context) -> remark(row))
                .list();
    }

    /** Answers one that waits; tells whether it still did. */
    boolean answer(Handle handle, String id, State state, String answer, Instant now) {
        return handle.createUpdate("""
                                update ini_remark set state = :state, answer = :answer, answered_at = :now
                                where id = :id and state = 'WAITING'
                                """)
                        .bind("state", state.name())
                        .bind("answer", answer)
                        .bind("now", PortableInstant.text(now))
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Returns what a person wrote, in order. */
    List<Remark> ofPerson(Handle handle, String person, int limit) {
        return handle.createQuery("select * from ini_remark where person = :person order by made_at, id limit :limit")
                .bind("person", person)
                .bind("limit", limit)
                .map((row, context) -> remark(row))
                .list();
    }

    /** Takes a person off what they wrote; what waits, and with {@code words} all of it, goes. */
    int forget(Handle handle, String person, boolean words) {
        int gone = handle.createUpdate(
                        "delete from ini_remark where person = :person and (state <> 'ACCEPTED' or :all = 1)")
                .bind("person", person)
                .bind("all", words ? 1 : 0)
                .execute();
        return gone
                + handle.createUpdate("update ini_remark set person = '' where person = :person")
                        .bind("person", person)
                        .execute();
    }

    int transfer(Handle handle, String from, String to) {
        return handle.createUpdate("update ini_remark set person = :to where person = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private static Remark remark(ResultSet row) throws SQLException {
        String part = row.getString("part");
        String answeredAt = row.getString("answered_at");
        return new Remark(
                row.getString("id"),
                row.getString("slug"),
                Kind.valueOf(row.getString("kind")),
                Arrays.stream(SheetPart.values())
                        .filter(one -> one.name().equals(part))
                        .findFirst(),
                row.getString("words"),
                row.getString("person"),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                PortableInstant.parse(row.getString("made_at")),
                answeredAt.isEmpty() ? Optional.empty() : Optional.of(PortableInstant.parse(answeredAt)));
    }
}
