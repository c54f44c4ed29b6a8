package org.territoireouvert.calls.collective.joining;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.collective.deciding.Propose;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Member.State;
import org.territoireouvert.calls.model.collective.Proposal;
import org.territoireouvert.calls.model.collective.Seat;

/** Asks a collective to be taken in, and takes that back. */
public final class AskToJoin {

    private final CollectiveStore store;
    private final Propose propose;
    private final SettleDecisions settle;

    /** Asks on these tables. */
    public AskToJoin(CollectiveStore store, SettleDecisions settle) {
        this.store = store;
        this.settle = settle;
        this.propose = new Propose(store, settle);
    }

    /** Asks; the members have 14 days. */
    public Result ask(String personId, String collectiveId, Seat seat, Entrance entrance, String message) {
        return store.context().database().write(handle -> {
            Collective collective = store.collectives()
                    .hold(handle, collectiveId)
                    .filter(Collective::active)
                    .orElseThrow(() -> new NotFoundException("Collective " + collectiveId));
            settle.all(handle, collectiveId);
            Optional<Result> refusal = refusal(handle, collective, seat);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Member member = new TakeSeat(store).put(handle, collective, seat, entrance, State.ASKING);
            store.note(collectiveId, Kind.ASKED)
                    .by("", personId)
                    .about(member.id())
                    .keep(handle);
            Decision decision = propose.put(
                    handle,
                    collective,
                    new Proposal.Admit(member.id(), message),
                    "",
                    personId,
                    CollectiveLimits.ENTRY_DAYS);
            Notice notice = Notice.of(CollectiveNews.ASKED, decision.path(), collective.name(), member.name());
            CollectiveNews.tellAll(store, handle, collective, notice, personId);
            return new Result.Done(collective.path() + "/rejoindre");
        });
    }

    private Optional<Result> refusal(Handle handle, Collective collective, Seat seat) {
        Optional<Member> current = new TakeSeat(store).current(handle, collective.id(), seat);
        if (current.filter(Member::isMember).isPresent()) {
            return Optional.of(Result.Refused.of("collective.refused.already"));
        }
        if (current.isPresent()) {
            return Optional.of(Result.Refused.of("collective.refused.asking"));
        }
        if (!collective.takesRequests()) {
            return Optional.of(Result.Refused.of("collective.refused.no-requests"));
        }
        if (store.today(handle, collective.id()).size() >= CollectiveLimits.MEMBERS) {
            return Optional.of(Result.Refused.of("collective.refused.full", CollectiveLimits.MEMBERS));
        }
        long waiting = store.members().of(handle, collective.id()).stream()
                .filter(member -> member.state() == State.ASKING)
                .count();
        return waiting >= CollectiveLimits.REQUESTS
                ? Optional.of(Result.Refused.of("collective.refused.too-many-requests", CollectiveLimits.REQUESTS))
                : Optional.empty();
    }

    /** Takes a request back; does nothing when it was answered. */
    public Result withdraw(String personId, String collectiveId, Seat seat) {
        return store.context().database().write(handle -> {
            Collective collective = store.collectives()
                    .hold(handle, collectiveId)
                    .orElseThrow(() -> new NotFoundException("Collective " + collectiveId));
            new TakeSeat(store)
                    .current(handle, collectiveId, seat)
                    .filter(member -> member.state() == State.ASKING)
                    .ifPresent(member -> withdraw(handle, member, personId));
            return new Result.Done(collective.path());
        });
    }

    /**
     * Takes the request of a member back, in a collective that the transaction holds.
     *
     * @param personId who does, empty for an account that is closed
     */
    void withdraw(Handle handle, Member asking, String personId) {
        for (Decision open : store.decisions().open(handle, asking.collectiveId())) {
            if (open.proposal().target().equals(asking.id())) {
                store.decisions().settle(handle, open.id(), Decision.State.WITHDRAWN, Optional.empty(), store.now());
            }
        }
        store.members().save(handle, asking.in(State.DECLINED, store.now()));
        store.members().show(handle, asking.id(), false);
        store.note(asking.collectiveId(), Kind.REQUEST_WITHDRAWN)
                .by("", personId)
                .about(asking.id())
                .keep(handle);
    }
}
