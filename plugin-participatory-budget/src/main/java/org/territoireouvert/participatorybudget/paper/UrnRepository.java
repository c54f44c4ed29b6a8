package org.territoireouvert.participatorybudget.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes urns and what is typed of their papers. */
final class UrnRepository {

    /** Papers of an urn at most. */
    static final int MOST_PAPERS = 10_000;

    private static final int MOST_URNS = 1_000;

    void insert(Handle handle, String editionId, Urn urn, Instant now) {
        handle.createUpdate("""
                        insert into pb_paper_urn (id, edition_id, place, papers, first_typist, opened_at)
                        values (:id, :edition, :place, :papers, :first, :now)""")
                .bind("id", urn.id())
                .bind("edition", editionId)
                .bind("place", urn.place())
                .bind("papers", urn.papers())
                .bind("first", urn.first())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns the urns of a vote in the order in which they were opened. */
    List<Urn> all(Handle handle, String editionId) {
        return handle.createQuery(
                        "select * from pb_paper_urn where edition_id = :edition order by opened_at, id limit :most")
                .bind("edition", editionId)
                .bind("most", MOST_URNS)
                .map((row, context) -> urn(row))
                .list();
    }

    Optional<Urn> find(Handle handle, String editionId, String urnId) {
        return handle.createQuery("select * from pb_paper_urn where id = :id and edition_id = :edition")
                .bind("id", urnId)
                .bind("edition", editionId)
                .map((row, context) -> urn(row))
                .findOne();
    }

    private static Urn urn(ResultSet row) throws SQLException {
        return new Urn(
                row.getString("id"),
                row.getString("place"),
                row.getInt("papers"),
                row.getString("first_typist"),
                Optional.ofNullable(row.getString("second_typist")),
                row.getInt("first_done") == 1,
                row.getInt("second_done") == 1,
                row.getInt("accepted") == 1,
                row.getInt("valid_papers"),
                row.getInt("blank_papers"),
                row.getInt("null_papers"));
    }

    /** Returns the places of the urns whose papers a person typed. */
    List<String> placesOf(Handle handle, String person) {
        return handle.createQuery("""
                        select place from pb_paper_urn where first_typist = :person or second_typist = :person
                        order by opened_at, id limit :most""")
                .bind("person", person)
                .bind("most", MOST_URNS)
                .mapTo(String.class)
                .list();
    }

    /** Puts another person in the place of a typist, but never the same as both of an urn; returns how many places changed. */
    int rename(Handle handle, String from, String to) {
        return rename(handle, "first_typist", "second_typist", from, to)
                + rename(handle, "second_typist", "first_typist", from, to);
    }

    private static int rename(Handle handle, String column, String other, String from, String to) {
        return handle.createUpdate("update pb_paper_urn set " + column + " = :to where " + column
                        + " = :from and coalesce(" + other + ", '') <> :to")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Makes a person the second typist, unless there is one or they are the first; returns whether they are now. */
    boolean join(Handle handle, String urnId, String person) {
        return handle.createUpdate("""
                        update pb_paper_urn set second_typist = :person
                        where id = :id and second_typist is null and first_typist <> :person and accepted = 0""").bind("id", urnId).bind("person", person).execute() == 1;
    }

    void setDone(Handle handle, String urnId, int typist) {
        String column = typist == 1 ? "first_done" : "second_done";
        handle.createUpdate("update pb_paper_urn set " + column + " = 1 where id = :id")
                .bind("id", urnId)
                .execute();
    }

    void recount(Handle handle, String urnId, int papers) {
        handle.createUpdate("update pb_paper_urn set papers = :papers where id = :id")
                .bind("id", urnId)
                .bind("papers", papers)
                .execute();
    }

    void delete(Handle handle, String urnId) {
        handle.createUpdate("delete from pb_paper_urn where id = :id")
                .bind("id", urnId)
                .execute();
    }

    /** Notes what was accepted, and forgets what was typed. */
    void accept(Handle handle, String urnId, Totals totals) {
        handle.createUpdate("delete from pb_paper_typed where urn_id = :id")
                .bind("id", urnId)
                .execute();
        handle.createUpdate("""
                        update pb_paper_urn
                        set accepted = 1, valid_papers = :valid, blank_papers = :blank, null_papers = :null
                        where id = :id""")
                .bind("id", urnId)
                .bind("valid", totals.valid())
                .bind("blank", totals.blank())
                .bind("null", totals.nulls())
                .execute();
    }

    /** Keeps what a typist read on a paper, unless they typed it before; returns whether it is new. */
    boolean insert(Handle handle, String editionId, String urnId, int typist, TypedPaper paper) {
        return handle.createUpdate("""
                        insert into pb_paper_typed (edition_id, typist, number, urn_id, state, content, reason)
                        values (:edition, :typist, :number, :urn, :state, :content, :reason) on conflict do nothing""")
                        .bind("edition", editionId)
                        .bind("typist", typist)
                        .bind("number", paper.number().digits())
                        .bind("urn", urnId)
                        .bind("state", paper.state().name())
                        .bind("content", paper.content())
                        .bind("reason", paper.reason().name())
                        .execute()
                == 1;
    }

    /** Takes back what a typist read on a paper; returns whether they had typed it. */
    boolean remove(Handle handle, String urnId, int typist, PaperNumber number) {
        return handle.createUpdate("""
                        delete from pb_paper_typed where urn_id = :urn and typist = :typist and number = :number""")
                        .bind("urn", urnId)
                        .bind("typist", typist)
                        .bind("number", number.digits())
                        .execute()
                == 1;
    }

    /** Tells whether somebody typed a paper. */
    boolean isTyped(Handle handle, String editionId, PaperNumber number) {
        return handle.createQuery("""
                        select count(*) from pb_paper_typed
                        where edition_id = :edition and typist in (1, 2) and number = :number""")
                        .bind("edition", editionId)
                        .bind("number", number.digits())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Returns what a typist typed of an urn, by number. */
    List<TypedPaper> typed(Handle handle, String urnId, int typist) {
        return handle.createQuery("""
                        select number, state, content, reason from pb_paper_typed
                        where urn_id = :urn and typist = :typist order by number limit :most""")
                .bind("urn", urnId)
                .bind("typist", typist)
                .bind("most", MOST_PAPERS)
                .map((row, context) -> new TypedPaper(
                        new PaperNumber(row.getString("number")),
                        TypedPaper.State.valueOf(row.getString("state")),
                        row.getString("content"),
                        TypedPaper.Reason.valueOf(row.getString("reason"))))
                .list();
    }

    /** Returns how many papers a typist typed of an urn. */
    int count(Handle handle, String urnId, int typist) {
        return handle.createQuery("select count(*) from pb_paper_typed where urn_id = :urn and typist = :typist")
                .bind("urn", urnId)
                .bind("typist", typist)
                .mapTo(Integer.class)
                .one();
    }
}
