package org.territoireouvert.participatorybudget.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.data.Money;

/** Reads and writes envelopes. The vote format knows none: they are made by staff. */
public final class EnvelopeRepository {

    private static final int MOST = 50;

    /**
     * Stores an envelope and puts projects into it.
     *
     * @param numbers of the projects; those that are not in the edition are passed over
     */
    public void insert(Handle handle, String editionId, Envelope envelope, List<String> numbers) {
        bind(handle.createUpdate("""
                        insert into pb_envelope (id, edition_id, name, amount_cents, position)
                        values (:id, :edition, :name, :amount, :position)
                        """), editionId, envelope).execute();
        PreparedBatch batch = handle.prepareBatch(
                "update pb_project set envelope_id = :envelope where edition_id = :edition and number = :number");
        for (String number : numbers) {
            batch.bind("envelope", envelope.id())
                    .bind("edition", editionId)
                    .bind("number", number)
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Returns the name of its envelope by the number of each project of an edition that is in one. */
    public Map<String, String> namesByProject(Handle handle, String editionId) {
        Map<String, String> names = new HashMap<>();
        handle.createQuery("""
                        select project.number, envelope.name
                        from pb_project project join pb_envelope envelope on envelope.id = project.envelope_id
                        where project.edition_id = :edition
                        """)
                .bind("edition", editionId)
                .map((row, context) -> Map.entry(row.getString("number"), row.getString("name")))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private static Update bind(Update statement, String editionId, Envelope envelope) {
        return statement
                .bind("id", envelope.id())
                .bind("edition", editionId)
                .bind("name", envelope.name())
                .bind("amount", envelope.amount().cents())
                .bind("position", envelope.position());
    }

    /**
     * Renames, reorders, adds and takes away envelopes, so that those that are wanted are there and no others.
     *
     * @param known identifiers of those that are there
     * @param wanted in their order; one that is there and not wanted must have no project
     */
    public void rearrange(Handle handle, String editionId, Set<String> known, List<Envelope> wanted) {
        Set<String> gone = new HashSet<>(known);
        wanted.forEach(envelope -> gone.remove(envelope.id()));
        gone.forEach(id -> handle.createUpdate("delete from pb_envelope where edition_id = :edition and id = :id")
                .bind("edition", editionId)
                .bind("id", id)
                .execute());
        // Names and places are unique: two that change places must not meet on the way.
        handle.createUpdate("update pb_envelope set position = -position, name = id where edition_id = :edition")
                .bind("edition", editionId)
                .execute();
        for (Envelope envelope : wanted) {
            if (known.contains(envelope.id())) {
                bind(handle.createUpdate("""
                                update pb_envelope set name = :name, amount_cents = :amount, position = :position
                                where edition_id = :edition and id = :id
                                """), editionId, envelope).execute();
            } else {
                insert(handle, editionId, envelope, List.of());
            }
        }
    }

    /** Returns the envelopes of an edition in their order; none when its money is undivided. */
    public List<Envelope> ofEdition(Handle handle, String editionId) {
        return handle.createQuery("""
                        select envelope.id, envelope.position, envelope.name, envelope.amount_cents,
                            count(project.id) as projects
                        from pb_envelope envelope left join pb_project project
                            on project.edition_id = envelope.edition_id and project.envelope_id = envelope.id
                        where envelope.edition_id = :edition
                        group by envelope.id, envelope.position, envelope.name, envelope.amount_cents
                        order by envelope.position limit :most
                        """)
                .bind("edition", editionId)
                .bind("most", MOST)
                .map((row, context) -> new Envelope(
                        row.getString("id"),
                        row.getInt("position"),
                        row.getString("name"),
                        new Money(row.getLong("amount_cents")),
                        row.getLong("projects")))
                .list();
    }
}
