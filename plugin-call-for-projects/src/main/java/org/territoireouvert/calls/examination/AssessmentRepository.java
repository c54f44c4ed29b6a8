package org.territoireouvert.calls.examination;

import static org.territoireouvert.api.list.Keyset.Order.ASCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Mark;
import org.territoireouvert.calls.model.examination.Pairing;

/** Keeps assessments and their marks. */
public final class AssessmentRepository {

    private static final int NOT_ADJUSTED = -1;
    private static final String FROM = "from cal_assessment s join cal_application a on a.id = s.application_id where ";
    private static final String[] ORDER = {"s.state", "s.id"};

    /** Creates a repository on the plugin's tables. */
    public AssessmentRepository() {}

    /** Returns an assessment. */
    public Optional<Assessment> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_assessment where id = :id")
                .bind("id", id)
                .map((row, context) -> assessment(row))
                .findOne();
    }

    /** Returns the assessments of an application, at most 200. */
    public List<Assessment> of(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_assessment where application_id = :application order by kind, assessor_id limit 200
                        """)
                .bind("application", applicationId)
                .map((row, context) -> assessment(row))
                .list();
    }

    /** Returns the assessments that an assessor has to do or has done, those to do first, at most 500. */
    public List<Assessment> open(Handle handle, Kind kind, String assessorId) {
        return handle.createQuery("""
                        select * from cal_assessment where kind = :kind and assessor_id = :assessor
                          and state in ('ASKED', 'ACCEPTED', 'FINAL') order by state, id limit 500
                        """)
                .bind("kind", kind.name())
                .bind("assessor", assessorId)
                .map((row, context) -> assessment(row))
                .list();
    }

    /** Returns a part of the assessments that somebody has to do or has done, those to do first. */
    public Slice<Assessment> open(Handle handle, OpenSearch search, Keyset keyset) {
        if (search.assessors().isEmpty()) {
            return keyset.slice(List.of(), one -> List.of());
        }
        Query query = handle.createQuery(
                        "select s.* " + FROM + search.where() + " and <position> order by <order> limit :limit")
                .define("position", keyset.condition(ASCENDING, ORDER))
                .define("order", keyset.order(ASCENDING, ORDER))
                .bindMap(keyset.binds());
        return keyset.slice(
                bound(query, search).map((row, context) -> assessment(row)).list(),
                one -> List.of(one.state().name(), one.id()));
    }

    /** Returns how many are found, at most one more than are counted. */
    public int found(Handle handle, OpenSearch search) {
        if (search.assessors().isEmpty()) {
            return 0;
        }
        Query query = handle.createQuery(
                        "select count(*) from (select s.id " + FROM + search.where() + " limit :most) found")
                .bind("most", ListPage.MOST_COUNTED + 1);
        return bound(query, search).mapTo(Integer.class).one();
    }

    private static Query bound(Query query, OpenSearch search) {
        query.bindMap(search.binds());
        search.lists().forEach(query::bindList);
        return query;
    }

    /** Returns the calls in which somebody has to assess or has assessed, by their slugs, at most 100. */
    public List<String> calls(Handle handle, Kind kind, List<String> assessorIds) {
        return assessorIds.isEmpty()
                ? List.of()
                : handle.createQuery("""
                        select distinct call_slug from cal_assessment where kind = :kind and assessor_id in (<assessors>)
                          and state in ('ASKED', 'ACCEPTED', 'FINAL') order by call_slug limit 100
                        """)
                        .bind("kind", kind.name())
                        .bindList("assessors", assessorIds)
                        .mapTo(String.class)
                        .list();
    }

    /** Returns who was given what in a call, in any of the states. */
    public List<Pairing> pairings(Handle handle, String callSlug, Kind kind, List<State> states) {
        return handle.createQuery("""
                        select assessor_id, application_id from cal_assessment
                        where call_slug = :call and kind = :kind and state in (<states>) limit 50000
                        """)
                .bind("call", callSlug)
                .bind("kind", kind.name())
                .bindList("states", states.stream().map(State::name).toList())
                .map((row, context) -> new Pairing(row.getString("assessor_id"), row.getString("application_id")))
                .list();
    }

    /** Returns how many assessments of a call stand in a state. */
    public long count(Handle handle, String callSlug, State state) {
        return handle.createQuery("select count(*) from cal_assessment where call_slug = :call and state = :state")
                .bind("call", callSlug)
                .bind("state", state.name())
                .mapTo(Long.class)
                .one();
    }

    /** Keeps one that was just asked for; does nothing when there is one for the same application and assessor. */
    public boolean add(Handle handle, Assessment one) {
        return handle.createUpdate("""
                        insert into cal_assessment (id, application_id, call_slug, kind, assessor_id, state, reason, words, comment,
                          total, revision, changed_by, asked_at, changed_at)
                        values (:id, :application, :call, :kind, :assessor, :state, '', '', '', -1, 0, :by, :askedAt, :askedAt)
                        on conflict (application_id, kind, assessor_id) do nothing
                        """)
                        .bind("id", one.id())
                        .bind("application", one.applicationId())
                        .bind("call", one.callSlug())
                        .bind("kind", one.kind().name())
                        .bind("assessor", one.assessorId())
                        .bind("state", one.state().name())
                        .bind("by", one.changedBy())
                        .bind("askedAt", PortableInstant.text(one.askedAt()))
                        .execute()
                == 1;
    }

    /**
     * Keeps a change if nobody else changed it meanwhile.
     *
     * @param one with the revision that it has from now on: one more than the one that was read
     */
    public boolean change(Handle handle, Assessment one) {
        return handle.createUpdate("""
                        update cal_assessment set state = :state, reason = :reason, words = :words, comment = :comment,
                          revision = :revision, changed_by = :by, changed_at = :changedAt
                        where id = :id and revision = :revision - 1
                        """)
                        .bind("id", one.id())
                        .bind("state", one.state().name())
                        .bind("reason", one.reason())
                        .bind("words", one.words())
                        .bind("comment", one.comment())
                        .bind("revision", one.revision())
                        .bind("by", one.changedBy())
                        .bind("changedAt", PortableInstant.text(one.changedAt()))
                        .execute()
                == 1;
    }

    /** Returns the marks of an assessment, at most 100. */
    public List<Mark> marks(Handle handle, String assessmentId) {
        return handle.createQuery("select * from cal_mark where assessment_id = :id order by criterion limit 100")
                .bind("id", assessmentId)
                .map((row, context) -> new Mark(
                        row.getString("criterion"),
                        row.getInt("points"),
                        row.getString("comment"),
                        Optional.of(row.getInt("adjusted")).filter(points -> points != NOT_ADJUSTED)))
                .list();
    }

    /** Keeps marks instead of those that were there. */
    public void replaceMarks(Handle handle, String assessmentId, List<Mark> marks) {
        handle.execute("delete from cal_mark where assessment_id = ?", assessmentId);
        for (Mark mark : marks) {
            handle.execute(
                    "insert into cal_mark values (?, ?, ?, ?, ?)",
                    assessmentId,
                    mark.criterion(),
                    mark.points(),
                    mark.comment(),
                    mark.adjusted().orElse(NOT_ADJUSTED));
        }
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                row.getString("id"),
                row.getString("application_id"),
                row.getString("call_slug"),
                Kind.valueOf(row.getString("kind")),
                row.getString("assessor_id"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("words"),
                row.getString("comment"),
                row.getInt("revision"),
                row.getString("changed_by"),
                PortableInstant.parse(row.getString("asked_at")),
                PortableInstant.parse(row.getString("changed_at")));
    }
}
