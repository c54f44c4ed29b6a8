package org.territoireouvert.calls.collective.joining;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Member.State;
import org.territoireouvert.calls.model.collective.Seat;

/** Writes down a member that comes, or asks to: an organisation or a person stands in a collective once. */
final class TakeSeat {

    private final CollectiveStore store;

    TakeSeat(CollectiveStore store) {
        this.store = store;
    }

    /** Returns the member or the request of a seat, if there is one. */
    Optional<Member> current(Handle handle, String collectiveId, Seat seat) {
        return store.members().of(handle, collectiveId).stream()
                .filter(seat::isOf)
                .filter(member -> member.isMember() || member.state() == State.ASKING)
                .findFirst();
    }

    /** Writes one down in a collective that the transaction holds; one that asked before, and was declined, keeps its row. */
    Member put(Handle handle, Collective collective, Seat seat, Entrance entrance, State state) {
        List<Member> all = store.members().of(handle, collective.id());
        Optional<Member> row = all.stream()
                .filter(seat::isOf)
                .filter(member -> member.state() == State.ASKING || member.state() == State.DECLINED)
                .findFirst();
        Member member = new Member(
                row.map(Member::id).orElseGet(() -> store.context().ids().next()),
                collective.id(),
                seat.kind(),
                seat.organisationId(),
                seat.personId(),
                seat.name(),
                entrance.brings(),
                state,
                false,
                false,
                store.now());
        store.members().save(handle, member);
        store.members().show(handle, member.id(), entrance.isShown() && seat.kind() == Member.Kind.PERSON);
        return member;
    }
}
