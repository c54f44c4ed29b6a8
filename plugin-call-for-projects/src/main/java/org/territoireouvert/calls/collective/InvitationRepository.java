package org.territoireouvert.calls.collective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.collective.Invitation;
import org.territoireouvert.calls.model.collective.Invitation.State;

/** Keeps invitations to collectives, each by a hash of its link. */
public final class InvitationRepository {

    private static final int MOST = 100;

    /** Keeps a new one. */
    public void add(Handle handle, Invitation invitation, String tokenHash) {
        handle.createUpdate("""
                        insert into cal_invitation (id, collective_id, token_hash, label, address, state, invited_by_member,
                          invited_by, invited_at, expires_at, accepted_member)
                        values (:id, :collective, :hash, :label, :address, :state, :byMember, :by, :at, :expiresAt, '')
                        """)
                .bind("id", invitation.id())
                .bind("collective", invitation.collectiveId())
                .bind("hash", tokenHash)
                .bind("label", invitation.label())
                .bind("address", invitation.address())
                .bind("state", invitation.state().name())
                .bind("byMember", invitation.byMember())
                .bind("by", invitation.by())
                .bind("at", PortableInstant.text(invitation.invitedAt()))
                .bind("expiresAt", PortableInstant.text(invitation.expiresAt()))
                .execute();
    }

    /** Returns one by the hash of its link. */
    public Optional<Invitation> byToken(Handle handle, String tokenHash) {
        return handle.createQuery("select * from cal_invitation where token_hash = :hash")
                .bind("hash", tokenHash)
                .map((row, context) -> invitation(row))
                .findOne();
    }

    /** Returns one of a collective. */
    public Optional<Invitation> find(Handle handle, String collectiveId, String id) {
        return handle.createQuery("select * from cal_invitation where id = :id and collective_id = :collective")
                .bind("id", id)
                .bind("collective", collectiveId)
                .map((row, context) -> invitation(row))
                .findOne();
    }

    /** Returns those that wait for the members or can be accepted, the oldest first, at most 100. */
    public List<Invitation> waiting(Handle handle, String collectiveId, Instant now) {
        return handle.createQuery("""
                        select * from cal_invitation where collective_id = :collective
                          and (state = 'PROPOSED' or (state = 'OPEN' and expires_at > :now))
                        order by id limit :most
                        """)
                .bind("collective", collectiveId)
                .bind("now", PortableInstant.text(now))
                .bind("most", MOST)
                .map((row, context) -> invitation(row))
                .list();
    }

    /** Makes a proposed one valid, and forgets the address. */
    public void open(Handle handle, String id, Instant expiresAt) {
        handle.createUpdate("""
                        update cal_invitation set state = 'OPEN', address = '', expires_at = :expiresAt
                        where id = :id and state = 'PROPOSED'
                        """)
                .bind("id", id)
                .bind("expiresAt", PortableInstant.text(expiresAt))
                .execute();
    }

    /** Gives one another link, in place of one that nobody saw. */
    public void relink(Handle handle, String id, String tokenHash) {
        handle.createUpdate("update cal_invitation set token_hash = :hash where id = :id")
                .bind("id", id)
                .bind("hash", tokenHash)
                .execute();
    }

    /**
     * Closes one that waits, and forgets the address; false when it was closed before.
     *
     * @param acceptedMember identifier of the member that accepted it, empty for none
     */
    public boolean close(Handle handle, String id, State state, String acceptedMember) {
        return handle.createUpdate("""
                        update cal_invitation set state = :state, address = '', accepted_member = :member
                        where id = :id and state in ('PROPOSED', 'OPEN')
                        """)
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("member", acceptedMember)
                        .execute()
                == 1;
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("id"),
                row.getString("collective_id"),
                row.getString("label"),
                row.getString("address"),
                State.valueOf(row.getString("state")),
                row.getString("invited_by_member"),
                row.getString("invited_by"),
                PortableInstant.parse(row.getString("invited_at")),
                PortableInstant.parse(row.getString("expires_at")));
    }
}
