package org.territoireouvert.participatorybudget.preparation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;

/** Reads and writes in which envelope each project of an edition is. */
public final class PlacementRepository {

    /**
     * A project with its envelope.
     *
     * @param envelopeId empty when it is in none
     */
    public record Placed(
            String id,
            int position,
            String number,
            String title,
            String place,
            Money cost,
            Optional<String> envelopeId) {}

    /**
     * How many projects can be voted for.
     *
     * @param projects all of them
     * @param withoutEnvelope those in no envelope
     */
    public record Count(long projects, long withoutEnvelope) {}

    /** Counts the projects of an edition that were not withdrawn. */
    public Count count(Handle handle, String editionId) {
        return handle.createQuery("""
                        select count(*) as projects, count(*) - count(envelope_id) as without
                        from pb_project where edition_id = :edition and withdrawn = 0
                        """)
                .bind("edition", editionId)
                .map((row, context) -> new Count(row.getLong("projects"), row.getLong("without")))
                .one();
    }

    /** Returns a part of the projects of an edition, in the order of the ballot paper. */
    public Slice<Placed> find(Handle handle, String editionId, Keyset keyset) {
        List<Placed> found = Conditions.all()
                .equal("edition_id", editionId)
                .list(handle, """
                                select id, position, number, title, place, cost_cents, envelope_id
                                from pb_project where <where> order by <order> limit :limit""", keyset, Keyset.Order.ASCENDING, "position")
                .bindMap(keyset.binds(0))
                .map((row, context) -> new Placed(
                        row.getString("id"),
                        row.getInt("position"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("place"),
                        new Money(row.getLong("cost_cents")),
                        Optional.ofNullable(row.getString("envelope_id"))))
                .list();
        return keyset.slice(found, project -> List.of(Integer.toString(project.position())));
    }

    /**
     * Puts projects into envelopes of their edition.
     *
     * @param envelopes by the project's identifier; empty takes it out of its envelope
     */
    void place(Handle handle, String editionId, Map<String, Optional<String>> envelopes) {
        PreparedBatch batch = handle.prepareBatch(
                "update pb_project set envelope_id = :envelope where edition_id = :edition and id = :project");
        envelopes.forEach((project, envelope) -> batch.bind("edition", editionId)
                .bind("project", project)
                .bind("envelope", envelope.orElse(null))
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
