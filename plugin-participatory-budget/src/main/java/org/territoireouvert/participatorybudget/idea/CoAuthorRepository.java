package org.territoireouvert.participatorybudget.idea;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes who writes an idea with its author, and who is invited to. */
public final class CoAuthorRepository {

    /** People who can write an idea with its author, open invitations counted. */
    public static final int MOST = 5;

    /**
     * Somebody who writes an idea with its author, or an invitation to do so.
     *
     * @param id identifier
     * @param person of the account, once the invitation is accepted
     * @param token end of the address of an invitation that nobody has accepted yet
     * @param acceptedAt when it was accepted
     */
    public record CoAuthor(String id, Optional<String> person, Optional<String> token, Optional<Instant> acceptedAt) {}

    /** Keeps an invitation. */
    public void invite(Handle handle, String id, String ideaId, String token, Instant now) {
        handle.createUpdate("""
                        insert into pb_idea_author (id, idea_id, token, invited_at) values (:id, :idea, :token, :now)
                        """)
                .bind("id", id)
                .bind("idea", ideaId)
                .bind("token", token)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Has a person accept an invitation, which nobody else can accept from now on. */
    public void accept(Handle handle, String id, String person, Instant now) {
        handle.createUpdate(
                        "update pb_idea_author set person = :person, token = null, accepted_at = :now where id = :id")
                .bind("id", id)
                .bind("person", person)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Takes an invitation back, or a co-author off. */
    public void remove(Handle handle, String ideaId, String id) {
        handle.createUpdate("delete from pb_idea_author where idea_id = :idea and id = :id")
                .bind("idea", ideaId)
                .bind("id", id)
                .execute();
    }

    /** Returns the co-authors and open invitations of an idea, oldest first. */
    public List<CoAuthor> of(Handle handle, String ideaId) {
        return handle.createQuery("select * from pb_idea_author where idea_id = :idea order by id limit :most")
                .bind("idea", ideaId)
                .bind("most", MOST)
                .map((row, context) -> new CoAuthor(
                        row.getString("id"),
                        Optional.ofNullable(row.getString("person")),
                        Optional.ofNullable(row.getString("token")),
                        Optional.ofNullable(row.getString("accepted_at")).map(PortableInstant::parse)))
                .list();
    }

    /** Returns the people who write an idea with its author. */
    public List<String> people(Handle handle, String ideaId) {
        return of(handle, ideaId).stream()
                .flatMap(coAuthor -> coAuthor.person().stream())
                .toList();
    }
}
