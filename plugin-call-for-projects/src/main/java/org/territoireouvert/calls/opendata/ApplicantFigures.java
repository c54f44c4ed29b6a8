package org.territoireouvert.calls.opendata;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.model.award.Beneficiary;

/** Counts who applies, with whom, and who is funded. Applications are counted once they were sent. */
public final class ApplicantFigures {

    private static final int BATCH = 500;
    private static final int FEW = 5;
    private static final String CALL = "call";
    private static final String OF_CALL = " (:call = '' or k.call_slug = :call) ";

    private final AwardStore store;

    /** Creates the figures. */
    public ApplicantFigures(AwardStore store) {
        this.store = store;
    }

    /**
     * A kind of members.
     *
     * @param kind code
     * @param applications in which there is one
     * @param funded of these
     * @param granted to members of this kind
     */
    public record OfKind(String kind, long members, long applications, long funded, Money granted) {

        /** Tells whether it is about so few persons that it is not shown. */
        public boolean isHidden() {
            return kind.equals(Beneficiary.PERSON) && members < FEW;
        }

        /** Returns how many of a hundred applications are funded. */
        public long rate() {
            return applications == 0 ? 0 : Math.round(100.0 * funded / applications);
        }
    }

    /** Two kinds in one application. */
    public record Together(String one, String other, long applications) {

        /** Tells whether it is about so few persons that it is not shown. */
        public boolean isHidden() {
            return applications < FEW && (one.equals(Beneficiary.PERSON) || other.equals(Beneficiary.PERSON));
        }
    }

    /** Applications by something else: size of the collective, territory. */
    public record Line(String key, long applications, long funded) {}

    /** Declares the job: every hour. */
    public Job job() {
        return new Job("count-applicants", Duration.ofHours(1), this::count);
    }

    /** Counts applications that were sent since the last turn, at most 500. */
    public void count() {
        store.context().database().write(handle -> {
            List<String> ids = handle.createQuery("""
                            select a.id from cal_application a where a.state not in ('DRAFT', 'WITHDRAWN')
                            and not exists (select 1 from cal_applicant_kind k where k.application_id = a.id)
                            order by a.id limit :most
                            """)
                    .bind("most", BATCH)
                    .mapTo(String.class)
                    .list();
            ids.forEach(id -> count(handle, id));
            return ids.size();
        });
    }

    private void count(Handle handle, String applicationId) {
        store.sent().last(handle, applicationId).ifPresent(sent -> {
            Map<String, Integer> kinds = new LinkedHashMap<>();
            sent.members().forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
            kinds.forEach((kind, members) -> handle.createUpdate("""
                            insert into cal_applicant_kind (application_id, call_slug, territory, classification, members)
                            values (:id, :call, :territory, :kind, :members)
                            """)
                    .bind("id", applicationId)
                    .bind(CALL, sent.callSlug())
                    .bind("territory", sent.territory())
                    .bind("kind", kind)
                    .bind("members", members)
                    .execute());
        });
    }

    /** Returns how many applications are counted, of a call or, when it is empty, of all. */
    public Line total(String call) {
        return lines(
                        "select '' as name, count(*) as sent, sum(case when g.number is null then 0 else 1 end) as funded from "
                                + "(select distinct application_id from cal_applicant_kind k where" + OF_CALL + ") t"
                                + " left join cal_grant g on g.application_id = t.application_id and g.state <> 'ABANDONED'",
                        call)
                .getFirst();
    }

    /** Returns the kinds of members, the most frequent first. */
    public List<OfKind> kinds(String call) {
        return store.context()
                .database()
                .read(handle -> bound(handle.createQuery("""
                        select k.classification, sum(k.members) as members, count(*) as sent,
                          sum(case when g.number is null then 0 else 1 end) as funded,
                          coalesce(sum((select sum(b.cents) from cal_beneficiary b
                            where b.application_id = g.application_id and b.classification = k.classification)), 0) as cents
                        from cal_applicant_kind k
                          left join cal_grant g on g.application_id = k.application_id and g.state <> 'ABANDONED'
                        where""" + OF_CALL + """
                        group by k.classification order by count(*) desc, k.classification limit 20
                        """), call)
                        .map((row, context) -> new OfKind(
                                row.getString("classification"),
                                row.getLong("members"),
                                row.getLong("sent"),
                                row.getLong("funded"),
                                new Money(row.getLong("cents"))))
                        .list());
    }

    /** Returns which kinds apply together, the most frequent first, at most 20. */
    public List<Together> together(String call) {
        return store.context()
                .database()
                .read(handle -> bound(handle.createQuery("""
                        select k.classification as first_kind, o.classification as other_kind, count(*) as sent
                        from cal_applicant_kind k join cal_applicant_kind o
                          on o.application_id = k.application_id and o.classification > k.classification
                        where""" + OF_CALL + """
                        group by k.classification, o.classification
                        order by count(*) desc, k.classification, o.classification limit 20
                        """), call)
                        .map((row, context) -> new Together(
                                row.getString("first_kind"), row.getString("other_kind"), row.getLong("sent")))
                        .list());
    }

    /** Returns applications by the number of members, at most 20 lines. */
    public List<Line> sizes(String call) {
        return lines(
                "select s.members as name, count(*) as sent, sum(case when g.number is null then 0 else 1 end) as funded from "
                        + "(select k.application_id, sum(k.members) as members from cal_applicant_kind k where"
                        + OF_CALL
                        + "group by k.application_id) s"
                        + " left join cal_grant g on g.application_id = s.application_id and g.state <> 'ABANDONED'"
                        + " group by s.members order by s.members limit 20",
                call);
    }

    /** Returns applications by territory, the most frequent first, at most 100. */
    public List<Line> territories(String call) {
        return lines(
                "select t.territory as name, count(*) as sent, sum(case when g.number is null then 0 else 1 end) as funded from "
                        + "(select distinct k.application_id, k.territory from cal_applicant_kind k where" + OF_CALL
                        + ") t"
                        + " left join cal_grant g on g.application_id = t.application_id and g.state <> 'ABANDONED'"
                        + " group by t.territory order by count(*) desc, t.territory limit 100",
                call);
    }

    private List<Line> lines(String sql, String call) {
        return store.context()
                .database()
                .read(handle -> bound(handle.createQuery(sql), call)
                        .map((row, context) ->
                                new Line(row.getString("name"), row.getLong("sent"), row.getLong("funded")))
                        .list());
    }

    private static Query bound(Query query, String call) {
        return query.bind(CALL, call);
    }
}
