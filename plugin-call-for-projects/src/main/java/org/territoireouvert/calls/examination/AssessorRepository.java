package org.territoireouvert.calls.examination;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.examination.Assessor;

/** Keeps who assesses applications of a call. */
public final class AssessorRepository {

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
        return handle.createQuery("""
                        select distinct a.id from cal_member m
                          join cal_application a on a.collective_id = m.collective_id and a.call_slug = :call
                        where m.state in ('MEMBER', 'LEFT', 'EXCLUDED') and (m.person_id = :person
                          or m.organisation_id in (<organisations>)
                          or m.id in (select member_id from cal_representative where person_id = :person))
                        limit 5000
                        """)
                .bind("call", callSlug)
                .bind("person", personId)
                .bindList("organisations", organisationIds.isEmpty() ? List.of("-") : organisationIds)
                .mapTo(String.class)
                .list();
    }
}
