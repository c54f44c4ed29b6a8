package org.territoireouvert.calls.examination;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.examination.Assessor;

/** Keeps who assesses applications of a call. */
public final class AssessorRepository {

    /** One part for each index: none of them reads all members. */
    private static final String TIED = """
            select collective_id from cal_member
            where person_id = :person and state in ('MEMBER', 'LEFT', 'EXCLUDED')
            union select collective_id from cal_member
            where organisation_id in (<organisations>) and state in ('MEMBER', 'LEFT', 'EXCLUDED')
            union select m.collective_id from cal_representative r join cal_member m on m.id = r.member_id
            where r.person_id = :person and m.state in ('MEMBER', 'LEFT', 'EXCLUDED')
            """;

    /** Creates a repository on the plugin's tables. */
    public AssessorRepository() {}

    /** Returns the assessors of a call by their identifiers, at most 200. */
    public List<Assessor> of(Handle handle, String callSlug) {
        return handle.createQuery("""
                        select person_id, most from cal_assessor where call_slug = :call order by person_id limit 200
                        """)
                .bind("call", callSlug)
                .map((row, context) -> new Assessor(row.getString("person_id"), row.getInt("most")))
                .list();
    }

    /** Keeps an assessor, new or with another limit. */
    public void save(Handle handle, String callSlug, Assessor assessor, Instant now) {
        handle.createUpdate("""
                        insert into cal_assessor (call_slug, person_id, most, added_at) values (:call, :person, :most, :now)
                        on conflict (call_slug, person_id) do update set most = excluded.most
                        """)
                .bind("call", callSlug)
                .bind("person", assessor.personId())
                .bind("most", assessor.most())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Takes an assessor off the list; what they assessed stays. */
    public void remove(Handle handle, String callSlug, String personId) {
        handle.execute("delete from cal_assessor where call_slug = ? and person_id = ?", callSlug, personId);
    }

    /**
     * Returns the applications of a call in which a person has a part: as a member, for a member, or with one. Members that left count.
     *
     * @param organisationIds to which the person belongs
     */
    public List<String> tiedTo(Handle handle, String callSlug, String personId, List<String> organisationIds) {
        return tied(
                        handle.createQuery(
                                        "select id from cal_application where call_slug = :call and collective_id in ("
                                                + TIED + ") limit 5000")
                                .bind("call", callSlug),
                        personId,
                        organisationIds)
                .mapTo(String.class)
                .list();
    }

    /** Returns the collectives in which a person has a part in one of these ways. */
    public List<String> collectivesTiedTo(Handle handle, String personId, List<String> organisationIds) {
        return tied(handle.createQuery(TIED + " limit 1000"), personId, organisationIds)
                .mapTo(String.class)
                .list();
    }

    private static Query tied(Query query, String personId, List<String> organisationIds) {
        return query.bind("person", personId)
                .bindList("organisations", organisationIds.isEmpty() ? List.of("-") : organisationIds);
    }
}
