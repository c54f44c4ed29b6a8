package org.territoireouvert.participatorybudget.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.participatorybudget.decision.Decision.Departure;
import org.territoireouvert.participatorybudget.decision.Decision.Outcome;

/** Reads and adds decisions. The database lets nobody change them. */
public final class DecisionRepository {

    private static final int MOST = 1_000;

    /** Adds a decision. The caller sees to it that nobody else adds one to this edition meanwhile. */
    void insert(Handle handle, String editionId, Decision decision) {
        handle.createUpdate("""
                        insert into pb_decision (edition_id, number, project, outcome, reason, reference, author, at)
                        values (:edition, :number, :project, :outcome, :reason, :reference, :author, :at)""")
                .bind("edition", editionId)
                .bind("number", decision.number())
                .bind("project", decision.departure().project())
                .bind("outcome", decision.departure().outcome().name())
                .bind("reason", decision.departure().reason())
                .bind("reference", decision.departure().reference())
                .bind("author", decision.author())
                .bind("at", PortableInstant.text(decision.at()))
                .execute();
    }

    /** Returns the decisions of an edition in their order. */
    public List<Decision> ofEdition(Handle handle, String editionId) {
        return handle.createQuery("select * from pb_decision where edition_id = :edition order by number limit :most")
                .bind("edition", editionId)
                .bind("most", MOST)
                .map((row, context) -> decision(row))
                .list();
    }

    /** Returns the decisions of an edition that are in effect, by the numbers of their projects. */
    public Map<String, Decision> inEffect(Handle handle, String editionId) {
        return inEffect(ofEdition(handle, editionId));
    }

    /** Returns those that are in effect, by the numbers of their projects. */
    public static Map<String, Decision> inEffect(List<Decision> decisions) {
        Map<String, Decision> last = new HashMap<>();
        decisions.forEach(decision -> last.put(decision.departure().project(), decision));
        last.values().removeIf(decision -> decision.departure().outcome() == Outcome.CANCEL);
        return last;
    }

    /** Returns when a decision was last published; empty when none ever was. */
    public Optional<Instant> changedAt(Handle handle) {
        return handle.createQuery("select max(at) from pb_decision")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getInt("number"),
                new Departure(
                        row.getString("project"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("reference"),
                        row.getString("reason")),
                row.getString("author"),
                PortableInstant.parse(row.getString("at")));
    }
}
