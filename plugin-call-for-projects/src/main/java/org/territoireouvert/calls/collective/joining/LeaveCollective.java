package org.territoireouvert.calls.collective.joining;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.collective.deciding.EndCollective;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.Member;

/** Leaves a collective, at any time; when the last member goes, it ends. */
public final class LeaveCollective {

    private final CollectiveStore store;
    private final SettleDecisions settle;

    /** Leaves on these tables. */
    public LeaveCollective(CollectiveStore store, SettleDecisions settle) {
        this.store = store;
        this.settle = settle;
    }

    /**
     * Leaves.
     *
     * @param memberId for which the citizen acts
     */
    public Result leave(Actor.Citizen citizen, String collectiveId, String memberId) {
        return store.context().database().write(handle -> {
            Collective collective =
                    store.collectives().hold(handle, collectiveId).orElseThrow();
            Member going = store.acting().of(handle, citizen, collectiveId).stream()
                    .filter(member -> member.id().equals(memberId))
                    .findFirst()
                    .orElse(null);
            if (going == null) {
                return Result.Refused.of("collective.refused.not-acting");
            }
            if (!collective.active()) {
                return Result.Refused.of("collective.refused.dissolved");
            }
            leave(handle, collective, going, citizen.personId());
            return new Result.Done(Collective.PATH + "/miens?parti=1");
        });
    }

    /**
     * Takes a member out of a collective that the transaction holds.
     *
     * @param personId who does, empty for an account that is closed
     */
    void leave(Handle handle, Collective collective, Member going, String personId) {
        Member member = going.in(Member.State.LEFT, store.now());
        store.members().save(handle, member);
        store.members().show(handle, member.id(), false);
        store.representatives().removeAll(handle, member.id());
        store.note(collective.id(), Kind.LEFT).by(member.id(), personId).keep(handle);
        if (store.today(handle, collective.id()).isEmpty()) {
            new EndCollective(store).dissolve(handle, collective, "");
        } else {
            settle.all(handle, collective.id());
            Notice notice = Notice.of(CollectiveNews.LEFT, collective.path(), collective.name(), member.name());
            CollectiveNews.tellAll(store, handle, collective, notice, personId);
        }
        Collective now = store.collectives().find(handle, collective.id()).orElseThrow();
        store.tell(handle, now, member);
    }
}
