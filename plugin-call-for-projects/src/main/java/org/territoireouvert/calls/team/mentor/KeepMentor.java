package org.territoireouvert.calls.team.mentor;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Mentor.Offer;
import org.territoireouvert.calls.model.team.Mentor.State;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;

/** People and organisations offer to accompany teams; staff of the call name services, confirm mentors and take them away. */
public final class KeepMentor {

    private final TeamStore store;

    /** Works on these tables. */
    public KeepMentor(TeamStore store) {
        this.store = store;
    }

    /** Offers to accompany teams. */
    public Result offer(Actor.Citizen citizen, String callSlug, Seat seat, Offer offer) {
        return offer(store.context().ids().next(), citizen, callSlug, seat, offer);
    }

    /**
     * Offers it under an identifier of one’s choice.
     *
     * @param id that no mentor has
     */
    public Result offer(String id, Actor.Citizen citizen, String callSlug, Seat seat, Offer offer) {
        return store.context().database().write(handle -> {
            if (!store.isOpen(handle, callSlug)) {
                return Result.Refused.of("team.refused.closed");
            }
            boolean there = store.mentors().of(handle, callSlug).stream()
                    .anyMatch(one -> !one.isService()
                            && one.organisationId().equals(seat.organisationId())
                            && one.personId().equals(seat.personId()));
            if (there) {
                return Result.Refused.of("team.refused.mentor-twice");
            }
            Mentor mentor = mentor(id, callSlug, seat, offer, Optional.empty());
            store.mentors().add(handle, mentor, citizen.personId());
            return new Result.Done(mentor.path());
        });
    }

    /** Names a service, for which staff of the call answer. */
    public Result nameService(Actor agent, String callSlug, String name, Offer offer) {
        return store.context().database().write(handle -> {
            if (!store.isOpen(handle, callSlug)) {
                return Result.Refused.of("team.refused.closed");
            }
            boolean there = store.mentors().of(handle, callSlug).stream()
                    .anyMatch(one -> one.isService() && one.name().equalsIgnoreCase(name));
            if (there) {
                return Result.Refused.of("team.refused.mentor-twice");
            }
            Mentor mentor = mentor(
                    store.context().ids().next(), callSlug, Seat.ofPerson("", name), offer, Optional.of(store.now()));
            store.mentors().add(handle, mentor, TeamStore.personId(agent));
            record(handle, TeamNews.MENTOR_NAMED, agent, mentor, "mentor", name);
            return new Result.Done(mentor.path());
        });
    }

    private Mentor mentor(String id, String callSlug, Seat seat, Offer offer, Optional<Instant> namedAt) {
        return new Mentor(
                id,
                callSlug,
                seat.organisationId(),
                seat.personId(),
                seat.name(),
                offer,
                namedAt,
                State.OPEN,
                "",
                1,
                store.now(),
                store.now());
    }

    /**
     * Changes an offer; teams that are accompanied stay so even if there are more of them than from now on.
     *
     * @param revision that was read
     */
    public Result change(Actor actor, String mentorId, int revision, Offer offer) {
        return store.context().database().write(handle -> {
            Mentor mentor = own(handle, actor, mentorId);
            if (mentor.revision() != revision) {
                return Result.Refused.of("team.refused.changed-meanwhile");
            }
            Mentor changed = new Mentor(
                    mentor.id(),
                    mentor.callSlug(),
                    mentor.organisationId(),
                    mentor.personId(),
                    mentor.name(),
                    offer,
                    mentor.namedAt(),
                    mentor.state(),
                    mentor.reason(),
                    revision + 1,
                    mentor.madeAt(),
                    store.now());
            return store.mentors().change(handle, changed)
                    ? new Result.Done(changed.path())
                    : Result.Refused.of("team.refused.changed-meanwhile");
        });
    }

    /** Takes no more teams, or takes some again. */
    public Result open(Actor actor, String mentorId, boolean yes) {
        return store.context().database().write(handle -> {
            Mentor mentor = own(handle, actor, mentorId);
            if (yes && !store.isOpen(handle, mentor.callSlug())) {
                return Result.Refused.of("team.refused.closed");
            }
            store.mentors().settle(handle, mentorId, yes ? State.OPEN : State.ENDED, "", store.now());
            return new Result.Done(mentor.path());
        });
    }

    /** Says in the name of the call that somebody is one of its mentors. */
    public Result name(Actor agent, String mentorId) {
        return store.context().database().write(handle -> {
            Mentor mentor = find(handle, mentorId);
            if (store.mentors().name(handle, mentorId, store.now())) {
                // A person is not named in the log.
                record(
                        handle,
                        TeamNews.MENTOR_NAMED,
                        agent,
                        mentor,
                        "mentor",
                        mentor.personId().isEmpty() ? mentor.name() : "–");
            }
            return new Result.Done(mentor.path());
        });
    }

    /** Takes a mentor away, with a reason that they read; what they do for teams ends. */
    public Result remove(Actor agent, String mentorId, String reason) {
        return store.context().database().write(handle -> {
            Mentor mentor = find(handle, mentorId);
            store.mentors().settle(handle, mentorId, State.REMOVED, reason, store.now());
            end(handle, mentorId);
            store.acting()
                    .tell(
                            handle,
                            mentor,
                            Notice.of(TeamNews.REMOVED, Mentor.all(mentor.callSlug()), mentor.name(), reason),
                            TeamStore.personId(agent));
            record(handle, TeamNews.MENTOR_REMOVED, agent, mentor, "reason", reason);
            return new Result.Done(Mentor.all(mentor.callSlug()));
        });
    }

    /** Ends what a mentor does, and what waits for them. */
    public void end(Handle handle, String mentorId) {
        for (Contact.State state : new Contact.State[] {Contact.State.WAITING, Contact.State.ACCEPTED}) {
            for (Contact contact : store.contacts().about(handle, mentorId, state)) {
                store.contacts().settle(handle, contact.id(), state, Contact.State.ENDED, store.now());
                store.posts()
                        .find(handle, contact.sketchId())
                        .ifPresent(sketch -> store.acting()
                                .tell(
                                        handle,
                                        store.carriers().of(handle, sketch.id()),
                                        Notice.of(
                                                TeamNews.MENTOR_ENDED,
                                                sketch.path(),
                                                sketch.text().title()),
                                        ""));
            }
        }
    }

    private void record(Handle handle, AuditType type, Actor agent, Mentor mentor, String detail, String value) {
        store.context()
                .service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(type, agent, Mentor.all(mentor.callSlug()))
                                .with(
                                        "call",
                                        store.call(handle, mentor.callSlug()).title())
                                .with(detail, value));
    }

    private Mentor find(Handle handle, String mentorId) {
        return store.mentors()
                .hold(handle, mentorId)
                .filter(mentor -> mentor.state() != State.REMOVED)
                .orElseThrow(() -> new NotFoundException("Mentor " + mentorId));
    }

    private Mentor own(Handle handle, Actor actor, String mentorId) {
        Mentor mentor = find(handle, mentorId);
        if (!store.acting().actsFor(actor, mentor)) {
            throw new NotFoundException("Mentor " + mentorId + " is not theirs");
        }
        return mentor;
    }
}
