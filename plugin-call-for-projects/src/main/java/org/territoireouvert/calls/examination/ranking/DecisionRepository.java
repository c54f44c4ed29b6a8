package org.territoireouvert.calls.examination.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.examination.FunderShares;
import org.territoireouvert.calls.model.examination.Outcome;
import org.territoireouvert.calls.model.examination.Ranking;
import org.territoireouvert.calls.model.examination.Ratio;

/** Keeps decisions: once made they never change. */
public final class DecisionRepository {

    /** Creates a repository on the plugin's tables. */
    public DecisionRepository() {}

    /** Returns the decision about an application. */
    public Optional<Decision> find(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_outcome where application_id = :id")
                .bind("id", applicationId)
                .map((row, context) -> decision(row, shares(handle, applicationId)))
                .findOne();
    }

    /** Returns the decisions of a call by batch and place, at most 5,000. */
    public List<Decision> of(Handle handle, String callSlug) {
        return handle.createQuery("""
                        select application_id from cal_outcome where call_slug = :call order by batch_on, place limit 5000
                        """).bind("call", callSlug).mapTo(String.class).list().stream()
                .flatMap(id -> find(handle, id).stream())
                .toList();
    }

    /** Returns what a call has granted until now. */
    public Money granted(Handle handle, String callSlug) {
        return new Money(handle.createQuery("select coalesce(sum(cents), 0) from cal_outcome where call_slug = :call")
                .bind("call", callSlug)
                .mapTo(Long.class)
                .one());
    }

    /** Keeps a decision. */
    public void add(Handle handle, Decision one) {
        handle.execute(
                "insert into cal_outcome values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.applicationId(),
                one.callSlug(),
                one.batch(),
                one.place(),
                one.outcome().name(),
                one.granted().cents(),
                one.partial() ? 1 : 0,
                one.score().written(),
                one.tie().name(),
                one.reasons(),
                one.decidedBy(),
                PortableInstant.text(one.decidedAt()));
        int place = 0;
        for (FunderShares.Part part : one.shares()) {
            handle.execute(
                    "insert into cal_outcome_share values (?, ?, ?, ?)",
                    one.applicationId(),
                    place++,
                    part.funder(),
                    part.amount().cents());
        }
    }

    private static List<FunderShares.Part> shares(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select funder, cents from cal_outcome_share where application_id = :id order by place limit 100
                        """)
                .bind("id", applicationId)
                .map((row, context) -> new FunderShares.Part(row.getString("funder"), new Money(row.getLong("cents"))))
                .list();
    }

    private static Decision decision(ResultSet row, List<FunderShares.Part> shares) throws SQLException {
        return new Decision(
                row.getString("application_id"),
                row.getString("call_slug"),
                row.getString("batch_on"),
                row.getInt("place"),
                Outcome.valueOf(row.getString("outcome")),
                new Money(row.getLong("cents")),
                row.getInt("partial") == 1,
                Ratio.read(row.getString("score")),
                Ranking.Reason.valueOf(row.getString("tie")),
                row.getString("reasons"),
                shares,
                row.getString("decided_by"),
                PortableInstant.parse(row.getString("decided_at")));
    }
}
