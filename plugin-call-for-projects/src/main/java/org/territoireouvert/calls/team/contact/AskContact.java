package org.territoireouvert.calls.team.contact;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Contact.About;
import org.territoireouvert.calls.model.team.Contact.Message;
import org.territoireouvert.calls.model.team.Contact.State;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.TeamLimits;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;

/** Answers a publication ("je suis intéressé"), or asks a mentor. */
public final class AskContact {

    private final TeamStore store;

    /** Works on these tables. */
    public AskContact(TeamStore store) {
        this.store = store;
    }

    /** Answers a publication; the exchange comes next. */
    public Result answer(Actor.Citizen citizen, String postId, Seat seat, String words) {
        return store.context().database().write(handle -> {
            Post post = store.hold(handle, postId);
            if (!store.isOpen(handle, post.callSlug())) {
                return Result.Refused.of("team.refused.closed");
            }
            if (!post.isOpen(store.today())) {
                return Result.Refused.of("team.refused.not-open");
            }
            List<Carrier> carriers = store.acting().carriers(handle, post);
            if (carriers.stream().anyMatch(carrier -> isSame(carrier.seat(), seat))) {
                return Result.Refused.of("team.refused.own");
            }
            if (store.contacts().count(handle, postId, State.WAITING) >= TeamLimits.WAITING) {
                return Result.Refused.of("team.refused.too-many-waiting", TeamLimits.WAITING);
            }
            Contact contact = contact(post.callSlug(), About.POST, postId, "", seat);
            if (!begin(handle, citizen, contact, words)) {
                return Result.Refused.of("team.refused.twice");
            }
            store.acting()
                    .tell(
                            handle,
                            carriers,
                            Notice.of(
                                    TeamNews.INTEREST,
                                    contact.path(),
                                    seat.name(),
                                    post.text().title()),
                            citizen.personId());
            return new Result.Done(contact.path());
        });
    }

    private static boolean isSame(Seat one, Seat other) {
        return one.organisationId().equals(other.organisationId())
                && one.personId().equals(other.personId());
    }

    /** Asks a mentor for a sketch; the exchange comes next. */
    public Result askMentor(Actor.Citizen citizen, String sketchId, String mentorId, String words) {
        return store.context().database().write(handle -> {
            Post sketch = store.hold(handle, sketchId);
            List<Carrier> mine = store.acting().of(handle, citizen, sketch);
            if (!sketch.isSketch() || mine.isEmpty()) {
                throw new NotFoundException("Sketch " + sketchId + " is not theirs");
            }
            Optional<Mentor> found = store.mentors()
                    .hold(handle, mentorId)
                    .filter(mentor -> mentor.callSlug().equals(sketch.callSlug()));
            if (found.isEmpty()) {
                return Result.Refused.of("team.refused.no-mentor");
            }
            Mentor mentor = found.get();
            if (!store.isOpen(handle, sketch.callSlug())) {
                return Result.Refused.of("team.refused.closed");
            }
            if (sketch.state() != Post.State.OPEN) {
                return Result.Refused.of("team.refused.not-open");
            }
            if (store.acting().carriers(handle, sketch).stream()
                    .anyMatch(carrier -> !mentor.isService()
                            && carrier.seat().organisationId().equals(mentor.organisationId())
                            && carrier.seat().personId().equals(mentor.personId()))) {
                return Result.Refused.of("team.refused.own-mentor");
            }
            if (!mentor.hasRoom(store.contacts().count(handle, mentorId, State.ACCEPTED))) {
                return Result.Refused.of(
                        "team.refused.mentor-full", mentor.offer().most());
            }
            Contact contact = contact(
                    sketch.callSlug(),
                    About.MENTOR,
                    mentorId,
                    sketchId,
                    // One request of a sketch, whoever of its carriers types it.
                    Seat.ofPerson("", sketch.text().title()));
            if (!begin(handle, citizen, contact, words)) {
                return Result.Refused.of("team.refused.mentor-asked");
            }
            store.acting()
                    .tell(
                            handle,
                            mentor,
                            Notice.of(
                                    TeamNews.MENTOR_ASKED,
                                    contact.path(),
                                    sketch.text().title()),
                            citizen.personId());
            return new Result.Done(contact.path());
        });
    }

    private Contact contact(String callSlug, About about, String aboutId, String sketchId, Seat seat) {
        return new Contact(
                store.context().ids().next(),
                callSlug,
                about,
                aboutId,
                sketchId,
                seat,
                State.WAITING,
                store.now(),
                Optional.empty());
    }

    private boolean begin(Handle handle, Actor.Citizen citizen, Contact contact, String words) {
        if (!store.contacts().add(handle, contact, citizen.personId())) {
            return false;
        }
        store.contacts()
                .write(
                        handle,
                        contact.id(),
                        new Message(store.context().ids().next(), true, citizen.personId(), words, store.now()));
        return true;
    }
}
