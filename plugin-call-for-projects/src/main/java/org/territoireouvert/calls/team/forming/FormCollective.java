package org.territoireouvert.calls.team.forming;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.InvitationLink;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.collective.joining.Entrance;
import org.territoireouvert.calls.collective.joining.FoundCollective;
import org.territoireouvert.calls.collective.joining.FoundCollective.Founding;
import org.territoireouvert.calls.collective.joining.InviteMember;
import org.territoireouvert.calls.collective.joining.InviteMember.Invited;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.EndPost;
import org.territoireouvert.calls.team.StepRepository.Kind;
import org.territoireouvert.calls.team.TeamStore;

/** One carrier of a sketch founds the collective; each of the others is invited and says yes, or not. */
public final class FormCollective {

    private final TeamStore store;
    private final CollectiveStore collectives;
    private final FoundCollective found;
    private final InviteMember invite;
    private final EndPost end;

    /** Founds with the use cases of collectives. */
    public FormCollective(TeamStore store, CollectiveStore collectives, InviteMember invite) {
        this.store = store;
        this.collectives = collectives;
        this.found = new FoundCollective(collectives);
        this.invite = invite;
        this.end = new EndPost(store);
    }

    /**
     * Forms it; its page comes next.
     *
     * @param carrierId for which carrier it is founded
     */
    public Result form(Actor.Citizen citizen, String sketchId, String carrierId, Founding what) {
        return store.context().database().write(handle -> {
            Post sketch = store.hold(handle, sketchId);
            List<Carrier> mine = store.acting().of(handle, citizen, sketch);
            if (!sketch.isSketch() || mine.isEmpty()) {
                throw new NotFoundException("Sketch " + sketchId + " is not theirs");
            }
            if (sketch.state() != Post.State.OPEN) {
                return Result.Refused.of("team.refused.not-open");
            }
            if (!store.period(store.call(handle, sketch.callSlug())).isRunning(store.now())) {
                return Result.Refused.of("team.refused.call-closed");
            }
            Carrier founder = mine.stream()
                    .filter(one -> one.id().equals(carrierId))
                    .findFirst()
                    .orElse(mine.getFirst());
            String id = store.context().ids().next();
            Result result =
                    found.found(id, citizen.personId(), founder.seat(), what, new Entrance(founder.brings(), false));
            if (result instanceof Result.Refused) {
                return result;
            }
            end.end(handle, sketch.in(Post.State.COLLECTIVE, "", id, store.now()), citizen);
            store.note(handle, sketch, Kind.COLLECTIVE, "");
            String member = collectives.today(handle, id).getFirst().id();
            store.carriers().of(handle, sketchId).stream()
                    .filter(carrier -> !carrier.isSameAs(founder))
                    .forEach(carrier -> invite(handle, citizen, id, member, carrier, what.name()));
            return result;
        });
    }

    /** The link goes to who acts for the carrier, and to nobody else. */
    private void invite(Handle handle, Actor.Citizen citizen, String id, String member, Carrier carrier, String name) {
        if (invite.invite(citizen, id, member, carrier.seat().name(), "") instanceof Invited.Made made) {
            Notice notice = Notice.of(CollectiveNews.INVITED, InvitationLink.path(made.token()), name);
            Notifications notifications = store.context().service(Notifications.class);
            store.acting().people(carrier.seat()).forEach(person -> notifications.tell(handle, person, notice));
        }
    }

    /** Returns the collective that a sketch became, as far as everybody may know it: while it takes requests. */
    public Optional<Collective> known(Handle handle, Post sketch) {
        return collectives
                .collectives()
                .find(handle, sketch.nextId())
                .filter(collective -> collective.active() && collective.takesRequests());
    }

    /** Returns it for somebody who acts for one of its members. */
    public Optional<Collective> own(Handle handle, Actor actor, Post sketch) {
        return collectives
                .collectives()
                .find(handle, sketch.nextId())
                .filter(collective ->
                        !collectives.acting().of(handle, actor, collective.id()).isEmpty());
    }
}
