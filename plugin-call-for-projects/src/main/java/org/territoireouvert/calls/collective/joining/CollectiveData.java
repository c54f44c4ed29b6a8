package org.territoireouvert.calls.collective.joining;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.person.PersonRows;

/**
 * What collectives keep about people: of which they are members and what they bring, for whom they act, what they proposed, their words.
 * After an erasure the history says that a member acted, and no longer who did.
 */
public final class CollectiveData implements PersonalData {

    private static final int MOST = 1_000;

    private static final List<String> NAMED = List.of(
            "cal_representative.person_id",
            "cal_representative.confirmed_by",
            "cal_decision.proposed_by",
            "cal_voice.person_id",
            "cal_invitation.invited_by",
            "cal_collective_act.person_id");

    private final CollectiveStore store;
    private final LeaveCollective leave;
    private final AskToJoin ask;

    /** Creates the answer. */
    public CollectiveData(CollectiveStore store, SettleDecisions settle) {
        this.store = store;
        this.leave = new LeaveCollective(store, settle);
        this.ask = new AskToJoin(store, settle);
    }

    @Override
    public String descriptionKey() {
        return "personal-data.collectives";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        store.context().database().<Boolean, Exception>read(handle -> {
            PersonRows.write(handle, rows, "member", person, """
                    select m.since as at, c.name || ' – ' || m.state || ' – ' || m.brings as content
                    from cal_member m join cal_collective c on c.id = m.collective_id
                    where m.person_id = :person order by m.id limit :most
                    """);
            PersonRows.write(handle, rows, "representative", person, """
                    select r.confirmed_at as at, c.name || ' – ' || m.name as content
                    from cal_representative r join cal_member m on m.id = r.member_id
                    join cal_collective c on c.id = m.collective_id
                    where r.person_id = :person order by r.member_id limit :most
                    """);
            PersonRows.write(handle, rows, "proposal", person, """
                    select d.proposed_at as at, c.name || ' – ' || d.kind || ' – ' || d.reason || d.name || d.purpose || d.charter
                      as content
                    from cal_decision d join cal_collective c on c.id = d.collective_id
                    where d.proposed_by = :person order by d.id limit :most
                    """);
            PersonRows.write(handle, rows, "voice", person, """
                    select v.given_at as at, c.name || ' – ' || d.kind || ' – ' || v.voice as content
                    from cal_voice v join cal_decision d on d.id = v.decision_id
                    join cal_collective c on c.id = d.collective_id
                    where v.person_id = :person order by v.id limit :most
                    """);
            PersonRows.write(handle, rows, "invitation", person, """
                    select i.invited_at as at, c.name || ' – ' || i.label as content
                    from cal_invitation i join cal_collective c on c.id = i.collective_id
                    where i.invited_by = :person or i.address = :person order by i.id limit :most
                    """);
            PersonRows.write(handle, rows, "act", person, """
                    select a.at as at, c.name || ' – ' || a.act as content
                    from cal_collective_act a join cal_collective c on c.id = a.collective_id
                    where a.person_id = :person order by a.id limit :most
                    """);
            return true;
        });
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        String words = store.context().messages().format(Locale.FRENCH, "collective.closed-account");
        return store.context().database().write(handle -> {
            int members = change(
                    handle,
                    "update cal_member set name = :words, brings = '' where person_id = :person",
                    person,
                    words);
            goes(handle, person);
            change(handle, "update cal_member set person_id = '' where person_id = :person", person);
            return members
                    + change(handle, "delete from cal_representative where person_id = :person", person)
                    + change(
                            handle,
                            "update cal_representative set confirmed_by = '' where confirmed_by = :person",
                            person)
                    + change(handle, """
                            update cal_decision set proposed_by = '', reason = case kind when 'ADMIT' then '' else reason end
                            where proposed_by = :person
                            """, person)
                    + change(handle, "update cal_voice set person_id = '' where person_id = :person", person)
                    + change(handle, "update cal_invitation set invited_by = '' where invited_by = :person", person)
                    + change(handle, "update cal_invitation set address = '' where address = :person", person)
                    + change(handle, "update cal_collective_act set person_id = '' where person_id = :person", person);
        });
    }

    /** Takes a person out of everything of which they are a member, as if they left. */
    private void goes(Handle handle, String person) {
        for (Member member : memberships(handle, person)) {
            Collective collective =
                    store.collectives().hold(handle, member.collectiveId()).orElseThrow();
            if (member.state() == Member.State.ASKING) {
                ask.withdraw(handle, member, "");
            } else if (member.isMember() && collective.active()) {
                leave.leave(handle, collective, member, "");
            }
        }
    }

    private List<Member> memberships(Handle handle, String person) {
        return handle
                .createQuery("select id from cal_member where person_id = :person order by id limit :most")
                .bind("person", person)
                .bind("most", MOST)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> store.members().find(handle, id).stream())
                .toList();
    }

    private static int change(Handle handle, String sql, String person) {
        return handle.createUpdate(sql).bind("person", person).execute();
    }

    private static int change(Handle handle, String sql, String person, String words) {
        return handle.createUpdate(sql)
                .bind("person", person)
                .bind("words", words)
                .execute();
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return store.context().database().write(handle -> {
            int changed = 0;
            for (Member member : memberships(handle, from)) {
                changed += hand(handle, member, to);
            }
            handle.createUpdate("""
                            delete from cal_representative where person_id = :from and member_id in (
                              select member_id from cal_representative where person_id = :to)
                            """).bind("from", from).bind("to", to).execute();
            return changed + PersonRows.rename(handle, NAMED, from, to);
        });
    }

    /** Hands a membership over; where the other account is a member too, that one stays. */
    private int hand(Handle handle, Member member, String to) {
        store.collectives().hold(handle, member.collectiveId());
        boolean twice = (member.isMember() || member.state() == Member.State.ASKING)
                && store.members().of(handle, member.collectiveId()).stream()
                        .filter(other -> Objects.equals(other.personId(), to))
                        .anyMatch(other -> other.isMember() || other.state() == Member.State.ASKING);
        if (twice && member.isMember()) {
            leave.leave(
                    handle,
                    store.collectives().find(handle, member.collectiveId()).orElseThrow(),
                    member,
                    to);
        } else if (twice) {
            ask.withdraw(handle, member, to);
        }
        return handle.createUpdate("update cal_member set person_id = :to where id = :id")
                .bind("to", to)
                .bind("id", member.id())
                .execute();
    }
}
