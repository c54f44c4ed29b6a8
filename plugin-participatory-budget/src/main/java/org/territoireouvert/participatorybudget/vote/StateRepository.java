package org.territoireouvert.participatorybudget.vote;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.territoireouvert.api.data.PortableInstant;

/** Reads where frozen votes stand, their amendments included. */
public final class StateRepository {

    /** Returns where a vote stands. */
    public VoteState at(Handle handle, SealedVote vote, Instant now) {
        return handle.createQuery(query(":now"))
                .bind("now", PortableInstant.text(now))
                .bind("edition", vote.editionId())
                .map(mapper(vote))
                .one();
    }

    /**
     * Returns the query for where the vote of an {@code :edition} stands.
     *
     * @param now expression of the instant
     */
    public static String query(String now) {
        return """
                select v.closed, count(a.number) as amendments, max(a.closes_at) as extended_to, %s as now
                from pb_vote v left join pb_amendment a on a.edition_id = v.edition_id
                where v.edition_id = :edition group by v.edition_id, v.closed""".formatted(now);
    }

    public static RowMapper<VoteState> mapper(SealedVote vote) {
        return (row, context) -> new VoteState(
                PortableInstant.parse(row.getString("now")),
                vote.manifest().opensAt(),
                Optional.ofNullable(row.getString("extended_to"))
                        .map(PortableInstant::parse)
                        .orElse(vote.manifest().closesAt()),
                row.getInt("closed") == 1,
                row.getInt("amendments"));
    }

    /** Returns how often a vote was amended. */
    public int amendments(Handle handle, String editionId) {
        return handle.createQuery("select count(*) from pb_amendment where edition_id = :edition")
                .bind("edition", editionId)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns the numbers of the projects that amendments have withdrawn. */
    public Set<String> withdrawn(Handle handle, String editionId) {
        return new HashSet<>(handle.createQuery("""
                        select project from pb_amendment where edition_id = :edition and kind = 'WITHDRAWAL'""")
                .bind("edition", editionId)
                .mapTo(String.class)
                .list());
    }
}
