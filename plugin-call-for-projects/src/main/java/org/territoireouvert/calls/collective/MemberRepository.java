package org.territoireouvert.calls.collective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.collective.Member;

/** Keeps who belongs to collectives and who acts for those that are organisations. */
public final class MemberRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public MemberRepository(Database database) {
        this.database = database;
    }

    /** Returns all that belong to a collective, ask to, or did: members first, then by when they came; at most 500. */
    public List<Member> of(String collectiveId) {
        return database.read(handle -> of(handle, collectiveId));
    }

    /** Returns the same as it is in a transaction. */
    public List<Member> of(Handle handle, String collectiveId) {
        return handle.createQuery("""
                        select * from cal_member where collective_id = :collective
                        order by case state when 'MEMBER' then 0 when 'ASKING' then 1 else 2 end, id limit 500
                        """)
                .bind("collective", collectiveId)
                .map((row, context) -> member(row))
                .list();
    }

    /** Returns a member. */
    public Optional<Member> find(Handle handle, String memberId) {
        return handle.createQuery("select * from cal_member where id = :id")
                .bind("id", memberId)
                .map((row, context) -> member(row))
                .findOne();
    }

    /** Returns the requests of a person, and of organisations, that wait for an answer, the oldest first; at most 100. */
    public List<Member> asking(Handle handle, String personId, List<String> organisationIds) {
        return handle.createQuery("""
                        select * from cal_member where state = 'ASKING'
                          and (person_id = :person or organisation_id in (<organisations>)) order by id limit 100
                        """)
                .bind("person", personId)
                .bindList("organisations", organisationIds.isEmpty() ? List.of("-") : organisationIds)
                .map((row, context) -> member(row))
                .list();
    }

    /** Keeps a member, new or changed. */
    public void save(Handle handle, Member member) {
        handle.createUpdate("""
                        insert into cal_member (id, collective_id, kind, organisation_id, person_id, name, brings, state,
                          coordinates, is_named, since, changed_at)
                        values (:id, :collective, :kind, :organisation, :person, :name, :brings, :state, :coordinates,
                          :isNamed, :since, :since)
                        on conflict (id) do update set name = excluded.name, brings = excluded.brings,
                          state = excluded.state, coordinates = excluded.coordinates, is_named = excluded.is_named,
                          since = excluded.since, changed_at = excluded.changed_at
                        """)
                .bind("id", member.id())
                .bind("collective", member.collectiveId())
                .bind("kind", member.kind().name())
                .bind("organisation", member.organisationId())
                .bind("person", member.personId())
                .bind("name", member.name())
                .bind("brings", member.brings())
                .bind("state", member.state().name())
                .bind("coordinates", member.coordinates() ? 1 : 0)
                .bind("isNamed", member.isNamed() ? 1 : 0)
                .bind("since", PortableInstant.text(member.since()))
                .execute();
    }

    /** Returns the people whom an organisation confirmed to act for it in a collective, at most 100. */
    public List<String> representatives(Handle handle, String memberId) {
        return handle.createQuery("""
                        select person_id from cal_representative where member_id = :member order by person_id limit 100
                        """)
                .bind("member", memberId)
                .mapTo(String.class)
                .list();
    }

    /** Returns those of these members whose people agreed that their name is shown to everybody. */
    public Set<String> shown(Handle handle, String collectiveId) {
        return handle.createQuery("""
                        select s.member_id from cal_shown_member s join cal_member m on m.id = s.member_id
                        where m.collective_id = :collective limit 500
                        """)
                .bind("collective", collectiveId)
                .mapTo(String.class)
                .collectIntoSet();
    }

    /** Keeps whether the name of a person is shown to everybody; false when it was so before. */
    public boolean show(Handle handle, String memberId, boolean yes) {
        String sql = yes
                ? "insert into cal_shown_member (member_id) values (:member) on conflict (member_id) do nothing"
                : "delete from cal_shown_member where member_id = :member";
        return handle.createUpdate(sql).bind("member", memberId).execute() == 1;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getString("id"),
                row.getString("collective_id"),
                Member.Kind.valueOf(row.getString("kind")),
                row.getString("organisation_id"),
                row.getString("person_id"),
                row.getString("name"),
                row.getString("brings"),
                Member.State.valueOf(row.getString("state")),
                row.getInt("coordinates") == 1,
                row.getInt("is_named") == 1,
                PortableInstant.parse(row.getString("since")));
    }
}
