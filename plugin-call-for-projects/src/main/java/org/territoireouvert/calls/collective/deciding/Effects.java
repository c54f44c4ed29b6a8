package org.territoireouvert.calls.collective.deciding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.InvitationLink;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Invitation;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Proposal;

/** What follows from a decision. */
public final class Effects {

    private final CollectiveStore store;
    private final EndCollective end;
    private final RandomGenerator random;

    /**
     * Works on these tables.
     *
     * @param random cannot be guessed, outside of tests
     */
    public Effects(CollectiveStore store, RandomGenerator random) {
        this.store = store;
        this.end = new EndCollective(store);
        this.random = random;
    }

    /** Tells whether there is still something to decide. */
    boolean arePossible(Handle handle, List<Member> members, Decision decision) {
        Proposal proposal = decision.proposal();
        return switch (proposal.kind()) {
            case ADMIT -> has(members, proposal.target(), Member.State.ASKING);
            case EXCLUDE -> has(members, proposal.target(), Member.State.MEMBER);
            case COORDINATE -> proposal.target().isEmpty() || has(members, proposal.target(), Member.State.MEMBER);
            case INVITE ->
                invitation(handle, decision)
                        .filter(one -> one.state() == Invitation.State.PROPOSED)
                        .isPresent();
            case DESCRIBE, CHARTER, DISSOLVE -> true;
        };
    }

    /** Tells whether a collective has room for who would come. */
    boolean haveRoom(List<Member> members, Decision decision) {
        return decision.proposal().kind() != Proposal.Kind.ADMIT
                || members.stream().filter(Member::isMember).count() < CollectiveLimits.MEMBERS;
    }

    private static boolean has(List<Member> members, String id, Member.State state) {
        return members.stream().anyMatch(member -> member.id().equals(id) && member.state() == state);
    }

    private Optional<Invitation> invitation(Handle handle, Decision decision) {
        return store.invitations()
                .find(handle, decision.collectiveId(), decision.proposal().target());
    }

    /** Makes true what was adopted. */
    void adopt(Handle handle, Collective collective, Decision decision) {
        switch (decision.proposal()) {
            case Proposal.Admit admit -> admit(handle, collective, member(handle, admit), decision);
            case Proposal.Invite invite -> invitation(handle, decision).ifPresent(one -> open(handle, collective, one));
            case Proposal.Exclude exclude -> exclude(handle, collective, member(handle, exclude), decision);
            case Proposal.Describe to ->
                store.collectives()
                        .save(handle, collective.described(to.name(), to.purpose(), to.takesRequests(), store.now()));
            case Proposal.Charter charter -> charter(handle, collective, charter);
            case Proposal.Coordinate coordinate ->
                store.today(handle, collective.id()).stream()
                        .map(member -> member.coordinating(member.id().equals(coordinate.target())))
                        .forEach(member -> store.members().save(handle, member));
            case Proposal.Dissolve dissolve -> end.dissolve(handle, collective, decision.id());
        }
    }

    /** Says no where somebody waits for an answer. */
    void refuse(Handle handle, Collective collective, Decision decision) {
        switch (decision.proposal().kind()) {
            case ADMIT -> {
                Member member = member(handle, decision.proposal());
                if (member.state() == Member.State.ASKING) {
                    end.decline(handle, collective, member, decision.id());
                }
            }
            case INVITE ->
                store.invitations().close(handle, decision.proposal().target(), Invitation.State.REFUSED, "");
            case EXCLUDE, DESCRIBE, CHARTER, COORDINATE, DISSOLVE -> {}
        }
    }

    private Member member(Handle handle, Proposal proposal) {
        return store.members().find(handle, proposal.target()).orElseThrow();
    }

    private void admit(Handle handle, Collective collective, Member asking, Decision decision) {
        Member member = asking.in(Member.State.MEMBER, store.now());
        store.members().save(handle, member);
        store.note(collective.id(), Kind.ADMITTED)
                .about(member.id())
                .on(decision.id())
                .keep(handle);
        Notice answer = Notice.of(CollectiveNews.ADMITTED, collective.path(), collective.name());
        CollectiveNews.tellMember(store, handle, member, answer, "");
        store.tell(handle, collective, member);
    }

    private void open(Handle handle, Collective collective, Invitation invitation) {
        store.invitations()
                .open(handle, invitation.id(), store.now().plus(Duration.ofDays(CollectiveLimits.INVITATION_DAYS)));
        if (!invitation.address().isEmpty()) {
            String token = InvitationLink.token(random);
            store.invitations().relink(handle, invitation.id(), InvitationLink.hash(token));
            Notice notice = Notice.of(CollectiveNews.INVITED, InvitationLink.path(token), collective.name());
            CollectiveNews.tellInvited(store, handle, invitation.address(), notice);
        }
    }

    private void exclude(Handle handle, Collective collective, Member concerned, Decision decision) {
        Notice notice = Notice.of(CollectiveNews.EXCLUDED, Collective.PATH + "/miens", collective.name());
        CollectiveNews.tellMember(store, handle, concerned, notice, "");
        Member member = concerned.in(Member.State.EXCLUDED, store.now());
        store.members().save(handle, member);
        store.members().show(handle, member.id(), false);
        store.representatives().removeAll(handle, member.id());
        store.note(collective.id(), Kind.EXCLUDED)
                .about(member.id())
                .on(decision.id())
                .keep(handle);
        store.tell(handle, collective, member);
    }

    private void charter(Handle handle, Collective collective, Proposal.Charter charter) {
        Collective next = collective.chartered(charter.text(), charter.rule(), store.now());
        store.collectives().save(handle, next);
        store.charters().add(handle, next, store.now());
        boolean byName = charter.rule() == DecisionRule.NAMED;
        store.today(handle, collective.id()).stream()
                .map(member -> member.named(byName && charter.named().contains(member.id())))
                .forEach(member -> store.members().save(handle, member));
    }
}
