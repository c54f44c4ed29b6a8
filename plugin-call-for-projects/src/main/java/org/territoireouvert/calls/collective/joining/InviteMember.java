package org.territoireouvert.calls.collective.joining;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.InvitationLink;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.collective.deciding.Propose;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.Invitation;
import org.territoireouvert.calls.model.collective.Proposal;

/** Invites by a link that serves once; it becomes valid when the members agree by their rule. */
public final class InviteMember {

    private final CollectiveStore store;
    private final SettleDecisions settle;
    private final Propose propose;
    private final RandomGenerator random;

    /** What came of it. */
    public sealed interface Invited {

        /**
         * The invitation is made.
         *
         * @param token end of its address, to be shown once; empty when it is sent to an address
         * @param isValid whether it can be accepted; otherwise the members decide
         */
        record Made(String token, boolean isValid) implements Invited {}

        /** It is not. */
        record Refused(Result.Refused why) implements Invited {}
    }

    /**
     * Invites.
     *
     * @param random cannot be guessed, outside of tests
     */
    public InviteMember(CollectiveStore store, SettleDecisions settle, RandomGenerator random) {
        this.store = store;
        this.settle = settle;
        this.propose = new Propose(store, settle);
        this.random = random;
    }

    /**
     * Makes an invitation.
     *
     * @param memberId for which the citizen acts
     * @param label for whom it is, possibly empty
     * @param address to which the link goes, if the person has an account; empty to hand the link over otherwise
     */
    public Invited invite(Actor.Citizen citizen, String collectiveId, String memberId, String label, String address) {
        return store.context().database().write(handle -> {
            Collective collective =
                    store.collectives().hold(handle, collectiveId).orElseThrow();
            settle.all(handle, collectiveId);
            Instant now = store.now();
            if (!collective.active()) {
                return refused("collective.refused.dissolved", 0);
            }
            if (store.acting().of(handle, citizen, collectiveId).stream()
                    .noneMatch(member -> member.id().equals(memberId))) {
                return refused("collective.refused.not-acting", 0);
            }
            if (store.today(handle, collectiveId).size() >= CollectiveLimits.MEMBERS) {
                return refused("collective.refused.full", CollectiveLimits.MEMBERS);
            }
            if (store.invitations().waiting(handle, collectiveId, now).size() >= CollectiveLimits.INVITATIONS) {
                return refused("collective.refused.too-many-invitations", CollectiveLimits.INVITATIONS);
            }
            String token = InvitationLink.token(random);
            Invitation invitation = new Invitation(
                    store.context().ids().next(),
                    collectiveId,
                    label,
                    address,
                    Invitation.State.PROPOSED,
                    memberId,
                    citizen.personId(),
                    now,
                    now);
            store.invitations().add(handle, invitation, InvitationLink.hash(token));
            store.note(collectiveId, Kind.INVITED)
                    .by(memberId, citizen.personId())
                    .keep(handle);
            Decision decision = propose.put(
                    handle,
                    collective,
                    new Proposal.Invite(invitation.id()),
                    memberId,
                    citizen.personId(),
                    CollectiveLimits.ENTRY_DAYS);
            boolean isValid = store.decisions()
                    .find(handle, collectiveId, decision.id())
                    .filter(one -> one.state() == Decision.State.ADOPTED)
                    .isPresent();
            return new Invited.Made(address.isEmpty() ? token : "", isValid);
        });
    }

    private static Invited refused(String key, int most) {
        return new Invited.Refused(Result.Refused.of(key, most));
    }

    /** Takes an invitation back; any member may. */
    public Result takeBack(Actor.Citizen citizen, String collectiveId, String invitationId) {
        return store.context().database().write(handle -> {
            Collective collective =
                    store.collectives().hold(handle, collectiveId).orElseThrow();
            Optional<String> member = store.acting().of(handle, citizen, collectiveId).stream()
                    .map(one -> one.id())
                    .findFirst();
            if (member.isEmpty()) {
                return Result.Refused.of("collective.refused.not-acting");
            }
            boolean waits = store.invitations()
                    .find(handle, collectiveId, invitationId)
                    .filter(one -> store.invitations().close(handle, one.id(), Invitation.State.TAKEN_BACK, ""))
                    .isPresent();
            if (waits) {
                store.note(collectiveId, Kind.INVITATION_TAKEN_BACK)
                        .by(member.get(), citizen.personId())
                        .keep(handle);
                settle.all(handle, collectiveId);
            }
            return new Result.Done(collective.path() + "/inviter");
        });
    }
}
