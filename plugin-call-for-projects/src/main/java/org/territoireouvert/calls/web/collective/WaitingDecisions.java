package org.territoireouvert.calls.web.collective;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.model.collective.Ballot;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;

/** Tells on which decisions a word of the reader is missing. */
final class WaitingDecisions {

    private final CollectiveStore store;

    WaitingDecisions(CollectiveStore store) {
        this.store = store;
    }

    int count(Handle handle, Actor.Citizen citizen, Collective collective) {
        List<Member> acting = store.acting().of(handle, citizen, collective.id());
        List<Member> everybody = store.members().of(handle, collective.id());
        return (int) store.decisions().open(handle, collective.id()).stream()
                .filter(decision -> waits(handle, collective, everybody, acting, decision))
                .count();
    }

    boolean waits(
            Handle handle, Collective collective, List<Member> everybody, List<Member> acting, Decision decision) {
        Ballot ballot = Ballot.of(collective.rule(), everybody, decision.proposal());
        Map<String, Voice> voices = store.decisions().voices(handle, decision.id());
        return decision.isOpen()
                && !decision.hasEnded(store.now())
                && acting.stream().anyMatch(member -> ballot.hasVoice(member.id()) && !voices.containsKey(member.id()));
    }
}
