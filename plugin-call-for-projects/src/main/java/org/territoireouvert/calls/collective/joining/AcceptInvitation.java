package org.territoireouvert.calls.collective.joining;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.InvitationLink;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.Invitation;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Seat;

/** Accepts an invitation, as a person or for an organisation; nobody else can accept it from then on. */
public final class AcceptInvitation {

    private final CollectiveStore store;
    private final SettleDecisions settle;

    /**
     * An invitation and where it leads.
     *
     * @param problem message: why it cannot be accepted, empty when it can
     */
    public record Shown(Collective collective, Invitation invitation, String problem) {}

    /** Accepts on these tables. */
    public AcceptInvitation(CollectiveStore store, SettleDecisions settle) {
        this.store = store;
        this.settle = settle;
    }

    /**
     * Returns the invitation of a link.
     *
     * @throws NotFoundException when there never was one
     */
    public Shown find(Handle handle, String token) {
        Invitation invitation = store.invitations()
                .byToken(handle, InvitationLink.hash(token))
                .orElseThrow(() -> new NotFoundException("No such invitation"));
        Collective collective =
                store.collectives().find(handle, invitation.collectiveId()).orElseThrow();
        return new Shown(collective, invitation, problem(handle, collective, invitation));
    }

    private String problem(Handle handle, Collective collective, Invitation invitation) {
        if (!collective.active()) {
            return "collective.refused.dissolved";
        }
        return switch (invitation.state()) {
            case PROPOSED -> "collective.invitation.undecided";
            case ACCEPTED -> "collective.invitation.used";
            case TAKEN_BACK -> "collective.invitation.taken-back";
            case REFUSED -> "collective.invitation.refused";
            case OPEN -> {
                if (!invitation.isValid(store.now())) {
                    yield "collective.invitation.expired";
                }
                yield store.today(handle, collective.id()).size() >= CollectiveLimits.MEMBERS
                        ? "collective.invitation.full"
                        : "";
            }
        };
    }

    /** Accepts; the page of the collective comes next. */
    public Result accept(String personId, String token, Seat seat, Entrance entrance) {
        return store.context().database().write(handle -> {
            String collectiveId = find(handle, token).collective().id();
            store.collectives().hold(handle, collectiveId);
            Shown shown = find(handle, token);
            if (!shown.problem().isEmpty()) {
                return Result.Refused.of(shown.problem(), CollectiveLimits.MEMBERS);
            }
            TakeSeat seats = new TakeSeat(store);
            Optional<Member> current = seats.current(handle, collectiveId, seat);
            if (current.filter(Member::isMember).isPresent()) {
                return Result.Refused.of("collective.refused.already");
            }
            Collective collective = shown.collective();
            Member member = seats.put(handle, collective, seat, entrance, Member.State.MEMBER);
            store.invitations().close(handle, shown.invitation().id(), Invitation.State.ACCEPTED, member.id());
            store.note(collectiveId, Kind.JOINED).by(member.id(), personId).keep(handle);
            settle.all(handle, collectiveId);
            Notice notice = Notice.of(CollectiveNews.JOINED, collective.path(), collective.name(), member.name());
            CollectiveNews.tellAll(store, handle, collective, notice, personId);
            store.tell(handle, collective, member);
            return new Result.Done(collective.path());
        });
    }
}
