package org.territoireouvert.calls.team.contact;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Contact.Message;
import org.territoireouvert.calls.model.team.Contact.State;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.TeamLimits;
import org.territoireouvert.calls.team.StepRepository.Kind;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;

/** What both sides of an exchange do: accept, decline, take back, write, end. */
public final class Exchange {

    private final TeamStore store;

    /** Works on these tables. */
    public Exchange(TeamStore store) {
        this.store = store;
    }

    /**
     * Returns an exchange with its sides.
     *
     * @throws NotFoundException when who reads is on neither of them
     */
    public Parties parties(Handle handle, Actor actor, String contactId) {
        Contact contact = store.contacts()
                .find(handle, contactId)
                .orElseThrow(() -> new NotFoundException("Exchange " + contactId));
        boolean asksMentor = contact.about() == Contact.About.MENTOR;
        Post post = store.posts()
                .find(handle, asksMentor ? contact.sketchId() : contact.aboutId())
                .orElseThrow(() -> new NotFoundException("Exchange " + contactId));
        boolean carries = !store.acting().of(handle, actor, post).isEmpty();
        Parties parties;
        if (asksMentor) {
            Mentor mentor = store.mentors()
                    .find(handle, contact.aboutId())
                    .orElseThrow(() -> new NotFoundException("Exchange " + contactId));
            parties = new Parties(
                    contact,
                    post,
                    Optional.of(mentor),
                    store.acting().carriers(handle, post),
                    carries,
                    store.acting().actsFor(actor, mentor));
        } else {
            parties = new Parties(
                    contact,
                    post,
                    Optional.empty(),
                    store.acting().carriers(handle, post),
                    store.acting().actsFor(actor, contact.seat()),
                    carries);
        }
        if (!parties.takesPart()) {
            throw new NotFoundException("Exchange " + contactId + " is not theirs");
        }
        return parties;
    }

    /** Accepts: who answered a sketch, or a need of one, carries the sketch too; a mentor accompanies it. */
    public Result accept(Actor actor, String contactId, String words) {
        return store.context().database().write(handle -> {
            Parties parties = answering(handle, actor, contactId);
            if (!store.isOpen(handle, parties.contact().callSlug())) {
                return Result.Refused.of("team.refused.closed");
            }
            return parties.mentor().isPresent()
                    ? accompany(handle, actor, parties, words)
                    : join(handle, actor, parties, words);
        });
    }

    private Result join(Handle handle, Actor actor, Parties parties, String words) {
        String sketchId =
                parties.post().isSketch() ? parties.post().id() : parties.post().sketchId();
        Post post = store.hold(handle, sketchId.isEmpty() ? parties.post().id() : sketchId);
        Seat seat = parties.contact().seat();
        if (post.state() != Post.State.OPEN) {
            return Result.Refused.of("team.refused.not-open");
        }
        if (post.isSketch() && store.carriers().of(handle, post.id()).size() >= TeamLimits.CARRIERS) {
            return Result.Refused.of("team.refused.too-many-carriers", TeamLimits.CARRIERS);
        }
        if (!settle(handle, parties, State.ACCEPTED)) {
            return Result.Refused.of("team.refused.answered");
        }
        Carrier carrier = new Carrier(store.context().ids().next(), post.id(), seat, "", store.now());
        if (post.isSketch() && store.carriers().add(handle, carrier)) {
            store.note(handle, post, Kind.JOINED, seat);
            store.acting()
                    .tell(
                            handle,
                            parties.carriers(),
                            Notice.of(TeamNews.CHANGED, post.path(), post.text().title()),
                            TeamStore.personId(actor));
        }
        say(handle, actor, parties, words);
        tellAsker(handle, parties, TeamNews.ACCEPTED, actor);
        return new Result.Done(parties.contact().path());
    }

    private Result accompany(Handle handle, Actor actor, Parties parties, String words) {
        Mentor mentor =
                store.mentors().hold(handle, parties.contact().aboutId()).orElseThrow();
        Post sketch = store.hold(handle, parties.post().id());
        if (sketch.state() != Post.State.OPEN) {
            return Result.Refused.of("team.refused.not-open");
        }
        if (!mentor.hasRoom(store.contacts().count(handle, mentor.id(), State.ACCEPTED))) {
            return Result.Refused.of("team.refused.mentor-full", mentor.offer().most());
        }
        if (!settle(handle, parties, State.ACCEPTED)) {
            return Result.Refused.of("team.refused.answered");
        }
        noteMentor(handle, sketch, Kind.ACCOMPANIED, mentor);
        say(handle, actor, parties, words);
        tellAsker(handle, parties, TeamNews.ACCEPTED, actor);
        return new Result.Done(parties.contact().path());
    }

    private void noteMentor(Handle handle, Post sketch, Kind kind, Mentor mentor) {
        if (mentor.isService()) {
            store.note(handle, sketch, kind, mentor.name());
        } else if (mentor.organisationId().isEmpty()) {
            store.note(handle, sketch, kind, Seat.ofPerson(mentor.personId(), mentor.name()));
        } else {
            store.note(handle, sketch, kind, Seat.ofOrganisation(mentor.organisationId(), mentor.name()));
        }
    }

    /** Declines, with words if one likes. */
    public Result decline(Actor actor, String contactId, String words) {
        return store.context().database().write(handle -> {
            Parties parties = answering(handle, actor, contactId);
            if (!settle(handle, parties, State.DECLINED)) {
                return Result.Refused.of("team.refused.answered");
            }
            say(handle, actor, parties, words);
            tellAsker(handle, parties, TeamNews.DECLINED, actor);
            return new Result.Done(parties.contact().path());
        });
    }

    /** Takes back what waits for an answer. */
    public Result takeBack(Actor actor, String contactId) {
        return store.context().database().write(handle -> {
            Parties parties = parties(handle, actor, contactId);
            if (!parties.asks()) {
                throw new NotFoundException("Exchange " + contactId + " was not begun by them");
            }
            return settle(handle, parties, State.WITHDRAWN)
                    ? new Result.Done(parties.contact().path())
                    : Result.Refused.of("team.refused.answered");
        });
    }

    /** Ends what a mentor does for a team; either side may, at any time. */
    public Result end(Actor actor, String contactId) {
        return store.context().database().write(handle -> {
            Parties parties = parties(handle, actor, contactId);
            boolean ended = parties.mentor().isPresent()
                    && store.contacts().settle(handle, contactId, State.ACCEPTED, State.ENDED, store.now());
            if (!ended) {
                return Result.Refused.of("team.refused.not-accompanied");
            }
            Mentor mentor = parties.mentor().orElseThrow();
            noteMentor(handle, parties.post(), Kind.ACCOMPANIED_NO_MORE, mentor);
            Notice notice = Notice.of(
                    TeamNews.MENTOR_ENDED,
                    parties.contact().path(),
                    parties.post().text().title());
            store.acting().tell(handle, parties.carriers(), notice, TeamStore.personId(actor));
            store.acting().tell(handle, mentor, notice, TeamStore.personId(actor));
            return new Result.Done(parties.contact().path());
        });
    }

    /** Writes to the other side of an exchange that was accepted, until the call closes. */
    public Result write(Actor actor, String contactId, String words) {
        return store.context().database().write(handle -> {
            Parties parties = parties(handle, actor, contactId);
            if (parties.contact().state() != State.ACCEPTED
                    || !store.period(store.call(handle, parties.contact().callSlug()))
                            .isRunning(store.now())) {
                return Result.Refused.of("team.refused.no-more-messages");
            }
            if (store.contacts().messages(handle, contactId).size() >= TeamLimits.MESSAGES) {
                return Result.Refused.of("team.refused.too-many-messages", TeamLimits.MESSAGES);
            }
            say(handle, actor, parties, words);
            if (parties.asks()) {
                tellAnswering(handle, parties, actor);
            } else {
                tellAsker(handle, parties, TeamNews.MESSAGE, actor);
            }
            return new Result.Done(parties.contact().path());
        });
    }

    private Parties answering(Handle handle, Actor actor, String contactId) {
        Parties parties = parties(handle, actor, contactId);
        if (!parties.answers()) {
            throw new NotFoundException("Exchange " + contactId + " is not answered by them");
        }
        return parties;
    }

    private boolean settle(Handle handle, Parties parties, State state) {
        return store.contacts().settle(handle, parties.contact().id(), State.WAITING, state, store.now());
    }

    private void say(Handle handle, Actor actor, Parties parties, String words) {
        if (!words.isBlank()) {
            store.contacts()
                    .write(
                            handle,
                            parties.contact().id(),
                            new Message(
                                    store.context().ids().next(),
                                    parties.asks(),
                                    TeamStore.personId(actor),
                                    words,
                                    store.now()));
        }
    }

    private void tellAsker(Handle handle, Parties parties, NotificationKind kind, Actor by) {
        Notice notice =
                Notice.of(kind, parties.contact().path(), parties.post().text().title());
        if (parties.mentor().isPresent()) {
            store.acting().tell(handle, parties.carriers(), notice, TeamStore.personId(by));
        } else {
            store.acting()
                    .people(parties.contact().seat())
                    .forEach(person ->
                            store.context().service(Notifications.class).tell(handle, person, notice));
        }
    }

    private void tellAnswering(Handle handle, Parties parties, Actor by) {
        Notice notice = Notice.of(
                TeamNews.MESSAGE,
                parties.contact().path(),
                parties.post().text().title());
        if (parties.mentor().isPresent()) {
            store.acting().tell(handle, parties.mentor().get(), notice, TeamStore.personId(by));
        } else {
            store.acting().tell(handle, parties.carriers(), notice, TeamStore.personId(by));
        }
    }
}
