package org.territoireouvert.initiatives.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps invitations to write together. */
public final class InvitationRepository {

    /**
     * An invitation that nobody has accepted yet.
     *
     * @param token end of its address, which only who is invited knows
     */
    public record Invitation(String id, Joint joint, String token, Instant invitedAt) {}

    /** Keeps an invitation. */
    public void add(Handle handle, Invitation invitation, String by) {
        handle.createUpdate("""
                        insert into ini_invitation (id, draft_id, slug, token, invited_by, invited_at, is_open)
                        values (:id, :draft, :slug, :token, :by, :at, 1)
                        """)
                .bind("id", invitation.id())
                .bind("draft", invitation.joint().draft())
                .bind("slug", invitation.joint().slug())
                .bind("token", invitation.token())
                .bind("by", by)
                .bind("at", PortableInstant.text(invitation.invitedAt()))
                .execute();
    }

    /** Returns the open invitations, oldest first. */
    public List<Invitation> open(Handle handle, Joint joint) {
        return handle.createQuery("""
                        select * from ini_invitation
                        where draft_id = :draft and slug = :slug and is_open = 1 order by id limit :most
                        """)
                .bind("draft", joint.draft())
                .bind("slug", joint.slug())
                .bind("most", AuthorRepository.MOST)
                .map((row, context) -> invitation(row))
                .list();
    }

    /** Returns an open invitation. */
    public Optional<Invitation> find(Handle handle, String token) {
        return handle.createQuery("select * from ini_invitation where token = :token and is_open = 1")
                .bind("token", token)
                .map((row, context) -> invitation(row))
                .findOne();
    }

    /** Closes an invitation; false when it was closed already. */
    public boolean close(Handle handle, Joint joint, String id) {
        return handle.createUpdate("""
                        update ini_invitation set is_open = 0
                        where id = :id and draft_id = :draft and slug = :slug and is_open = 1
                        """)
                        .bind("id", id)
                        .bind("draft", joint.draft())
                        .bind("slug", joint.slug())
                        .execute()
                == 1;
    }

    /** Counts the invitations that a person made since a time, closed ones too. */
    public int madeSince(Handle handle, String person, Instant since) {
        return handle.createQuery(
                        "select count(*) from ini_invitation where invited_by = :person and invited_at >= :since")
                .bind("person", person)
                .bind("since", PortableInstant.text(since))
                .mapTo(Integer.class)
                .one();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("id"),
                new Joint(row.getString("draft_id"), row.getString("slug")),
                row.getString("token"),
                PortableInstant.parse(row.getString("invited_at")));
    }
}
