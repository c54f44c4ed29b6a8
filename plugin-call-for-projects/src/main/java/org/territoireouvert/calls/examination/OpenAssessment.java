package org.territoireouvert.calls.examination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;

/** Opens an assessment for who is to do it: all that assessors read and write begins here. */
public final class OpenAssessment {

    private final Room room;

    /** Works in a room. */
    public OpenAssessment(Room room) {
        this.room = room;
    }

    /**
     * An assessment on the desk of somebody.
     *
     * @param sent what is assessed
     */
    public record Opened(Assessment assessment, Application application, SentApplication sent, Call call) {

        /** Tells whether names are hidden from who assesses: peers never learn less of each other than assessors. */
        public boolean anonymous() {
            return call.sheet().selection().anonymous();
        }

        /** Tells whether marks can still be changed. */
        public boolean writable() {
            return assessment.state() != Assessment.State.FINAL
                    && Examinable.states().contains(application.state());
        }
    }

    /**
     * Opens one.
     *
     * @throws NotFoundException when there is none, it is not theirs, it was declined or taken back, or who asks has a part in the
     *     application: nobody learns which of these
     */
    public Opened open(Handle handle, Actor actor, String id) {
        Assessment one = room.assessments()
                .find(handle, id)
                .filter(found -> found.state().isOpen() && isTheirs(handle, actor, found))
                .orElseThrow(() -> new NotFoundException("No assessment \"" + id + "\" of theirs"));
        Application application = room.applications()
                .find(handle, one.applicationId())
                .filter(found -> found.state().isReadByFunder())
                .orElseThrow(() -> new NotFoundException("The application was taken back"));
        if (room.tiedTo(handle, one.callSlug(), personOf(actor)).contains(application.id())) {
            throw new NotFoundException("They have a part in " + application.number());
        }
        return new Opened(one, application, room.sent(handle, application), room.call(handle, one.callSlug()));
    }

    /**
     * Opens a part of a list.
     *
     * @param found by {@link AssessmentRepository#open(Handle, OpenSearch, org.territoireouvert.api.list.Keyset)} for who asks, whose
     *     ties are left out
     * @return those that can be read
     */
    public List<Opened> openAll(Handle handle, Actor actor, List<Assessment> found) {
        Map<String, Call> calls = new HashMap<>();
        Map<String, Boolean> theirs = new HashMap<>();
        List<Opened> opened = new ArrayList<>();
        for (Assessment one : found) {
            if (one.state().isOpen() && theirs.computeIfAbsent(one.assessorId(), id -> isTheirs(handle, actor, one))) {
                Call call = calls.computeIfAbsent(one.callSlug(), slug -> room.call(handle, slug));
                room.applications()
                        .find(handle, one.applicationId())
                        .filter(application -> application.state().isReadByFunder())
                        .ifPresent(application ->
                                opened.add(new Opened(one, application, room.sent(handle, application), call)));
            }
        }
        return opened;
    }

    private boolean isTheirs(Handle handle, Actor actor, Assessment one) {
        if (one.kind() == Kind.PEER) {
            return !room.acting().of(handle, actor, one.assessorId()).isEmpty();
        }
        return actor instanceof Actor.Agent agent
                && agent.personId().equals(one.assessorId())
                && room.context().service(People.class).allows(actor, CallRights.ASSESS, "");
    }

    /** Returns the identifier of who asks, empty for visitors. */
    public static String personOf(Actor actor) {
        return switch (actor) {
            case Actor.Agent agent -> agent.personId();
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Visitor visitor -> "";
            case Actor.PluginActor plugin -> "";
        };
    }
}
