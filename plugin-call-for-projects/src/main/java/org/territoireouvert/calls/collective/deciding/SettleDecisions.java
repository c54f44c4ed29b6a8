package org.territoireouvert.calls.collective.deciding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.model.collective.Ballot;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.Decision.State;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.DecisionRule.Outcome;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Proposal;

/** Settles what can be settled: as soon as the rule is met or cannot be met any more, and at the end of the time. */
public final class SettleDecisions {

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int BATCH = 50;

    private final CollectiveStore store;
    private final Effects effects;

    /** Settles with these effects. */
    public SettleDecisions(CollectiveStore store, Effects effects) {
        this.store = store;
        this.effects = effects;
    }

    /** Returns the job that settles those whose time is over. */
    public Job job() {
        return new Job("settle-decisions", PERIOD, this::ended);
    }

    private void ended() {
        List<String> waiting;
        do {
            waiting =
                    store.context().database().read(handle -> store.decisions().withEnded(handle, store.now(), BATCH));
            for (String collective : waiting) {
                store.context().database().write(handle -> {
                    store.collectives().hold(handle, collective);
                    all(handle, collective);
                    return true;
                });
            }
        } while (waiting.size() == BATCH);
    }

    /**
     * Settles all that can be in a collective that the transaction holds. What one decision changes may settle another one: this goes on
     * until nothing is left.
     */
    public void all(Handle handle, String collectiveId) {
        while (one(handle, collectiveId)) {
            // Each turn settles one decision, of which there are few.
        }
    }

    private boolean one(Handle handle, String collectiveId) {
        Collective collective = store.collectives().find(handle, collectiveId).orElseThrow();
        List<Member> members = store.members().of(handle, collectiveId);
        for (Decision decision : store.decisions().open(handle, collectiveId)) {
            Optional<State> state = state(handle, collective, members, decision);
            if (state.isPresent()) {
                settle(handle, collective, decision, state.get());
                return true;
            }
        }
        return false;
    }

    /** Returns what a decision becomes now; empty as long as it stays open. */
    private Optional<State> state(Handle handle, Collective collective, List<Member> members, Decision decision) {
        if (!collective.active() || !effects.arePossible(handle, members, decision)) {
            return Optional.of(State.VOID);
        }
        Ballot ballot = Ballot.of(collective.rule(), members, decision.proposal());
        Outcome outcome =
                ballot.outcome(store.decisions().voices(handle, decision.id()), decision.hasEnded(store.now()));
        return switch (outcome) {
            case OPEN -> Optional.empty();
            case REJECTED -> Optional.of(State.REJECTED);
            case ADOPTED -> Optional.of(effects.haveRoom(members, decision) ? State.ADOPTED : State.VOID);
        };
    }

    private void settle(Handle handle, Collective collective, Decision decision, State state) {
        Optional<DecisionRule> rule = state == State.VOID ? Optional.empty() : Optional.of(collective.rule());
        if (!store.decisions().settle(handle, decision.id(), state, rule, store.now())) {
            return;
        }
        store.note(collective.id(), act(state))
                .on(decision.id())
                .with(decision.proposal().kind().name())
                .keep(handle);
        boolean alone = store.today(handle, collective.id()).size() < 2;
        if (state == State.ADOPTED) {
            effects.adopt(handle, collective, decision);
        } else {
            effects.refuse(handle, collective, decision);
        }
        boolean isSaidOtherwise = decision.proposal().kind() == Proposal.Kind.DISSOLVE && state == State.ADOPTED;
        if (!alone && !isSaidOtherwise && state != State.VOID) {
            Notice notice = Notice.of(CollectiveNews.SETTLED, decision.path(), collective.name());
            CollectiveNews.tellAll(store, handle, collective, notice, "");
        }
    }

    private static CollectiveAct.Kind act(State state) {
        return switch (state) {
            case ADOPTED -> CollectiveAct.Kind.ADOPTED;
            case REJECTED -> CollectiveAct.Kind.REJECTED;
            case VOID -> CollectiveAct.Kind.VOID;
            case OPEN, WITHDRAWN -> throw new IllegalArgumentException("\"" + state + "\" is not settled");
        };
    }
}
