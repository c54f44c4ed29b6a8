package org.territoireouvert.runner.identity.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.approval.Proposal.State;

/** Reads and writes proposals. */
public final class ProposalRepository {

    private static final int MOST = 100;

    /** Adds a proposal and tells whether it is new; one that waits for the same object stays as it is. */
    boolean add(Handle handle, Proposal proposal) {
        return handle.createUpdate("""
                        insert into core_approval (id, act, plugin, object, summary, state, proposed_by, proposed_at)
                        values (:id, :act, :plugin, :object, :summary, 'waiting', :by, :at)
                        on conflict (act, object) where state = 'waiting' do nothing""")
                        .bind("id", proposal.id())
                        .bind("act", proposal.act())
                        .bind("plugin", proposal.plugin())
                        .bind("object", proposal.object())
                        .bind("summary", proposal.summary())
                        .bind("by", proposal.proposedBy())
                        .bind("at", PortableInstant.text(proposal.proposedAt()))
                        .execute()
                == 1;
    }

    /** Returns a proposal, whatever its state. */
    public Optional<Proposal> find(Handle handle, String id) {
        return handle.createQuery("select * from core_approval where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Ends a waiting proposal and tells whether it was waiting; of several people at once, one ends it. */
    boolean end(Handle handle, String id, State state, String decidedBy, Instant now) {
        return handle.createUpdate("""
                        update core_approval set state = :state, decided_by = :by, decided_at = :now
                        where id = :id and state = 'waiting' and proposed_at > :oldest""")
                        .bind("state", state.name().toLowerCase(Locale.ROOT))
                        .bind("by", decidedBy)
                        .bind("now", PortableInstant.text(now))
                        .bind("oldest", oldest(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Notes which proposals have waited too long. */
    void expire(Handle handle, Instant now) {
        handle.createUpdate("""
                        update core_approval set state = 'expired', decided_at = :now
                        where state = 'waiting' and proposed_at <= :oldest""")
                .bind("now", PortableInstant.text(now))
                .bind("oldest", oldest(now))
                .execute();
    }

    /** Returns what waits, the oldest first, at most a hundred. */
    public List<Proposal> waiting(Handle handle, Instant now) {
        return handle.createQuery("""
                        select * from core_approval where state = 'waiting' and proposed_at > :oldest
                        order by id limit :limit""")
                .bind("oldest", oldest(now))
                .bind("limit", MOST)
                .map((row, context) -> read(row))
                .list();
    }

    /** Returns the newest proposals that wait no longer, at most a hundred. */
    public List<Proposal> ended(Handle handle, Instant now) {
        return handle.createQuery("""
                        select * from core_approval where state <> 'waiting' or proposed_at <= :oldest
                        order by id desc limit :limit""")
                .bind("oldest", oldest(now))
                .bind("limit", MOST)
                .map((row, context) -> read(row))
                .list();
    }

    private static String oldest(Instant now) {
        return PortableInstant.text(now.minus(Proposal.LIFETIME));
    }

    private static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("id"),
                row.getString("act"),
                row.getString("plugin"),
                row.getString("object"),
                row.getString("summary"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("proposed_by"),
                PortableInstant.parse(row.getString("proposed_at")),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getString("decided_at")).map(PortableInstant::parse));
    }
}
