package org.territoireouvert.participatorybudget.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Money;

/** Reads and writes envelopes. The vote format knows none: they are made after the import. */
public final class EnvelopeRepository {

    private static final int MOST = 50;

    /**
     * Stores an envelope and puts projects into it.
     *
     * @param numbers of the projects; those that are not in the edition are passed over
     */
    public void insert(Handle handle, String editionId, Envelope envelope, List<String> numbers) {
        handle.createUpdate("""
                        insert into pb_envelope (id, edition_id, name, amount_cents, position)
                        values (:id, :edition, :name, :amount, :position)
                        """)
                .bind("id", envelope.id())
                .bind("edition", editionId)
                .bind("name", envelope.name())
                .bind("amount", envelope.amount().cents())
                .bind("position", envelope.position())
                .execute();
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
