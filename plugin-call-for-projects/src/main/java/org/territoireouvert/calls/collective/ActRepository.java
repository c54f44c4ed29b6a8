package org.territoireouvert.calls.collective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.model.collective.CollectiveAct;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;

/** Keeps what was done in collectives; nothing is taken out. */
public final class ActRepository {

    /** Adds an act. */
    public void add(Handle handle, CollectiveAct act) {
        handle.createUpdate("""
                        insert into cal_collective_act (id, collective_id, at, act, member_id, person_id, about_member, decision_id,
                          detail)
                        values (:id, :collective, :at, :act, :member, :person, :about, :decision, :detail)
                        """)
                .bind("id", act.id())
                .bind("collective", act.collectiveId())
                .bind("at", PortableInstant.text(act.at()))
                .bind("act", act.kind().name())
                .bind("member", act.memberId())
                .bind("person", act.personId())
                .bind("about", act.aboutMember())
                .bind("decision", act.decisionId())
                .bind("detail", act.detail())
                .execute();
    }

    /** Returns those of a collective, the latest first. */
    public Slice<CollectiveAct> of(Handle handle, String collectiveId, Keyset keyset) {
        return keyset.slice(
                handle.createQuery("""
                                select * from cal_collective_act where collective_id = :collective and <position>
                                order by <order> limit :limit
                                """)
                        .define("position", keyset.condition(Keyset.Order.DESCENDING, "at", "id"))
                        .define("order", keyset.order(Keyset.Order.DESCENDING, "at", "id"))
                        .bind("collective", collectiveId)
                        .bindMap(keyset.binds())
                        .map((row, context) -> act(row))
                        .list(),
                one -> List.of(PortableInstant.text(one.at()), one.id()));
    }

    /** Counts acts of a kind that a person did since a time. */
    public int since(Handle handle, String personId, Kind kind, Instant since) {
        return handle.createQuery("""
                        select count(*) from cal_collective_act where person_id = :person and act = :act and at >= :since
                        """)
                .bind("person", personId)
                .bind("act", kind.name())
                .bind("since", PortableInstant.text(since))
                .mapTo(Integer.class)
                .one();
    }

    private static CollectiveAct act(ResultSet row) throws SQLException {
        return new CollectiveAct(
                row.getString("id"),
                row.getString("collective_id"),
                PortableInstant.parse(row.getString("at")),
                Kind.valueOf(row.getString("act")),
                row.getString("member_id"),
                row.getString("person_id"),
                row.getString("about_member"),
                row.getString("decision_id"),
                row.getString("detail"));
    }
}
