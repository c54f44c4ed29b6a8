package org.territoireouvert.calls.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Mark;
import org.territoireouvert.calls.model.examination.PeerMean;
import org.territoireouvert.calls.model.examination.Ratio;
import org.territoireouvert.calls.model.examination.Spread;

/** Keeps what comes out of assessments, computed from their marks in the transaction that changes one of them. */
public final class ExaminedRepository {

    private final AssessmentRepository assessments;

    /** Reads assessments. */
    public ExaminedRepository(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    /** Returns what was computed last. */
    public Examined of(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_examined where application_id = :id")
                .bind("id", applicationId)
                .map((row, context) -> read(row))
                .findOne()
                .orElse(Examined.NOTHING);
    }

    /**
     * Computes it again, with the total of each assessment, and keeps it.
     *
     * @param criteria of the call as it is published now, the same for all applications
     */
    public Examined refresh(Handle handle, String applicationId, String callSlug, List<Criterion> criteria) {
        int asked = 0;
        int conflicts = 0;
        List<Integer> totals = new ArrayList<>();
        List<Integer> peers = new ArrayList<>();
        for (Assessment one : assessments.of(handle, applicationId)) {
            Optional<Integer> total = one.state() == State.FINAL
                    ? Mark.total(criteria, assessments.marks(handle, one.id()))
                    : Optional.empty();
            handle.execute("update cal_assessment set total = ? where id = ?", total.orElse(-1), one.id());
            total.ifPresent(one.kind() == Kind.PEER ? peers::add : totals::add);
            asked += one.kind() == Kind.ASSESSOR && one.state().isOpen() ? 1 : 0;
            conflicts += one.state() == State.CONFLICT ? 1 : 0;
        }
        boolean moderated = handle.createQuery("select count(*) from cal_moderation where application_id = :id")
                        .bind("id", applicationId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        Optional<Ratio> mean = totals.isEmpty() ? Optional.empty() : Optional.of(Ratio.mean(totals));
        Optional<Ratio> peerMean = PeerMean.of(peers);
        Examined examined = new Examined(
                asked,
                totals.size(),
                conflicts,
                Spread.of(totals),
                moderated,
                mean,
                peerMean,
                PeerMean.combined(mean, peerMean));
        write(handle, applicationId, callSlug, examined);
        return examined;
    }

    private static void write(Handle handle, String applicationId, String callSlug, Examined one) {
        handle.createUpdate("""
                        insert into cal_examined (application_id, call_slug, asked, finals, conflicts, spread, moderated, mean,
                          peer_mean, score)
                        values (:id, :call, :asked, :finals, :conflicts, :spread, :moderated, :mean, :peers, :score)
                        on conflict (application_id) do update set asked = excluded.asked, finals = excluded.finals,
                          conflicts = excluded.conflicts, spread = excluded.spread, moderated = excluded.moderated,
                          mean = excluded.mean, peer_mean = excluded.peer_mean, score = excluded.score
                        """)
                .bind("id", applicationId)
                .bind("call", callSlug)
                .bind("asked", one.asked())
                .bind("finals", one.finals())
                .bind("conflicts", one.conflicts())
                .bind("spread", one.spread())
                .bind("moderated", one.moderated() ? 1 : 0)
                .bind("mean", one.mean().map(Ratio::written).orElse(""))
                .bind("peers", one.peers().map(Ratio::written).orElse(""))
                .bind("score", one.score().map(Ratio::scaled).orElse(-1L))
                .execute();
    }

    private static Examined read(ResultSet row) throws SQLException {
        Optional<Ratio> mean = ratio(row.getString("mean"));
        Optional<Ratio> peers = ratio(row.getString("peer_mean"));
        return new Examined(
                row.getInt("asked"),
                row.getInt("finals"),
                row.getInt("conflicts"),
                row.getInt("spread"),
                row.getInt("moderated") == 1,
                mean,
                peers,
                PeerMean.combined(mean, peers));
    }

    private static Optional<Ratio> ratio(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(Ratio.read(written));
    }
}
