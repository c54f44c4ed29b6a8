package org.territoireouvert.participatorybudget.casting;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/** Reads and writes who took part in votes (émargement) and how many they were. Nothing in it leads to a ballot. */
public final class ParticipationRepository {

    private static final int MOST = 1_000;

    /** Keeps how many took part, by channel and level. */
    public void sumUp(Handle handle, String editionId) {
        handle.createUpdate("""
                        insert into pb_turnout (edition_id, channel, level, people)
                        select edition_id, channel, level, count(*) from pb_participation
                        where edition_id = :edition group by edition_id, channel, level""").bind("edition", editionId).execute();
    }

    /** Returns how many took part, by channel and level. */
    public List<Turnout> turnout(Handle handle, String editionId) {
        return handle.createQuery("""
                        select channel, level, people from pb_turnout where edition_id = :edition
                        order by channel, level limit :most""")
                .bind("edition", editionId)
                .bind("most", MOST)
                .map((row, context) -> new Turnout(
                        Channel.valueOf(row.getString("channel")),
                        IdentityLevel.valueOf(row.getString("level")),
                        row.getLong("people")))
                .list();
    }

    /**
     * That a person took part.
     *
     * @param editionId of the edition
     * @param edition its title
     * @param day on which they first did
     */
    record Part(String editionId, String edition, LocalDate day, Channel channel) {}

    /** Returns the votes in which a person took part, oldest first. */
    List<Part> parts(Handle handle, String personId) {
        return handle.createQuery("""
                        select e.id, e.title, p.day, p.channel from pb_edition e
                        join pb_participation p on p.edition_id = e.id and p.person_id = :person
                        order by p.day, e.id limit :most""")
                .bind("person", personId)
                .bind("most", MOST)
                .map((row, context) -> new Part(
                        row.getString("id"),
                        row.getString("title"),
                        LocalDate.parse(row.getString("day")),
                        Channel.valueOf(row.getString("channel"))))
                .list();
    }

    /** Puts another person in the place of one. */
    void rename(Handle handle, String editionId, String from, String to) {
        handle.createUpdate("""
                        update pb_participation set person_id = :to where edition_id = :edition and person_id = :from""")
                .bind("edition", editionId)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Forgets who took part; how many they were stays. */
    public void forget(Handle handle, String editionId) {
        handle.createUpdate("delete from pb_participation where edition_id = :edition")
                .bind("edition", editionId)
                .execute();
    }

    /** Takes out that a person took part. */
    void remove(Handle handle, String editionId, String personId) {
        handle.createUpdate("delete from pb_participation where edition_id = :edition and person_id = :person")
                .bind("edition", editionId)
                .bind("person", personId)
                .execute();
    }
}
