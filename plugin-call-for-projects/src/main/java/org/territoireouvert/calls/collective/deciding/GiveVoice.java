package org.territoireouvert.calls.collective.deciding;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.DecisionRepository.Word;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.collective.Ballot;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Invitation;
import org.territoireouvert.calls.model.collective.Proposal;

/** Gives the word of a member on a proposal, or takes a proposal back. */
public final class GiveVoice {

    private static final int MOST_WORDS = 900;

    private final CollectiveStore store;
    private final SettleDecisions settle;

    /** Gives words, and settles what they settle. */
    public GiveVoice(CollectiveStore store, SettleDecisions settle) {
        this.store = store;
        this.settle = settle;
    }

    /**
     * Gives the word of a member. Until it is settled the last one counts, whoever gave it for the member.
     *
     * @param memberId for which the citizen acts
     */
    public Result give(Actor.Citizen citizen, String collectiveId, String decisionId, String memberId, Voice voice) {
        return store.context().database().write(handle -> {
            Collective collective =
                    store.collectives().hold(handle, collectiveId).orElseThrow();
            settle.all(handle, collectiveId);
            Decision decision = find(handle, collectiveId, decisionId);
            if (!decision.isOpen()) {
                return Result.Refused.of("collective.refused.settled");
            }
            if (!acts(handle, citizen, collectiveId, memberId)) {
                return Result.Refused.of("collective.refused.not-acting");
            }
            Ballot ballot = Ballot.of(collective.rule(), store.members().of(handle, collectiveId), decision.proposal());
            if (!ballot.hasVoice(memberId)) {
                return Result.Refused.of("collective.refused.no-voice");
            }
            List<Word> words = store.decisions().words(handle, decisionId);
            if (words.size() >= MOST_WORDS) {
                return Result.Refused.of("collective.refused.too-many-words");
            }
            if (store.decisions().voices(handle, decisionId).get(memberId) == voice) {
                return new Result.Done(decision.path());
            }
            store.decisions()
                    .say(
                            handle,
                            decisionId,
                            new Word(store.context().ids().next(), memberId, voice, citizen.personId(), store.now()));
            store.note(collectiveId, Kind.VOICE)
                    .by(memberId, citizen.personId())
                    .on(decisionId)
                    .with(voice.name())
                    .keep(handle);
            settle.all(handle, collectiveId);
            return new Result.Done(decision.path());
        });
    }

    /** Takes a proposal back, for the member for which it was made. */
    public Result withdraw(Actor.Citizen citizen, String collectiveId, String decisionId) {
        return store.context().database().write(handle -> {
            store.collectives().hold(handle, collectiveId).orElseThrow();
            settle.all(handle, collectiveId);
            Decision decision = find(handle, collectiveId, decisionId);
            if (!decision.isOpen()) {
                return Result.Refused.of("collective.refused.settled");
            }
            String member = decision.proposedByMember();
            if (member.isEmpty() || !acts(handle, citizen, collectiveId, member)) {
                return Result.Refused.of("collective.refused.not-proposer");
            }
            store.decisions().settle(handle, decisionId, Decision.State.WITHDRAWN, Optional.empty(), store.now());
            if (decision.proposal().kind() == Proposal.Kind.INVITE) {
                store.invitations().close(handle, decision.proposal().target(), Invitation.State.TAKEN_BACK, "");
            }
            store.note(collectiveId, Kind.WITHDRAWN)
                    .by(member, citizen.personId())
                    .on(decisionId)
                    .with(decision.proposal().kind().name())
                    .keep(handle);
            return new Result.Done(decision.path());
        });
    }

    private Decision find(Handle handle, String collectiveId, String decisionId) {
        return store.decisions()
                .find(handle, collectiveId, decisionId)
                .orElseThrow(() -> new NotFoundException("Decision " + decisionId));
    }

    private boolean acts(Handle handle, Actor.Citizen citizen, String collectiveId, String memberId) {
        return store.acting().of(handle, citizen, collectiveId).stream()
                .anyMatch(member -> member.id().equals(memberId));
    }
}
