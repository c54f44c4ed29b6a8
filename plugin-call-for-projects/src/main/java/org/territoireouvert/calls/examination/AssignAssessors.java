package org.territoireouvert.calls.examination;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.People;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Assessor;
import org.territoireouvert.calls.model.examination.Distribution;
import org.territoireouvert.calls.model.examination.Pairing;
import org.territoireouvert.calls.model.examination.Step;

/** Decides who assesses what: by hand, or all at once. */
public final class AssignAssessors {

    private static final List<State> OPEN = List.of(State.ASKED, State.ACCEPTED, State.FINAL);
    private static final List<State> OVER = List.of(State.DECLINED, State.CONFLICT, State.REMOVED);

    private final Room room;
    private final ExaminationNews news;

    /** Works in a room. */
    public AssignAssessors(Room room, ExaminationNews news) {
        this.room = room;
        this.news = news;
    }

    /**
     * What came of a distribution.
     *
     * @param added assessments
     * @param lacking applications that have too few assessors
     */
    public record Distributed(int added, int lacking) {}

    /** Returns who can be an assessor, by name. */
    public List<Colleague> candidates() {
        return room.context().service(People.class).colleaguesWho(CallRights.ASSESS, "");
    }

    /** Puts somebody on the list of a call, or changes the limit. */
    public Saved keep(String callSlug, String personId, int most) {
        if (candidates().stream().noneMatch(one -> one.id().equals(personId))) {
            return Saved.refused("assessor", "examination.assessor.unknown");
        }
        if (most < 1 || most > Assessor.HIGHEST_LIMIT) {
            return Saved.refused("most", "examination.assessor.most.wrong", Assessor.HIGHEST_LIMIT);
        }
        return room.context().database().write(handle -> {
            room.assessors().save(handle, room.call(handle, callSlug).slug(), new Assessor(personId, most), room.now());
            return Saved.done();
        });
    }

    /** Takes somebody off the list; assessments that are not final are taken back. */
    public void remove(String callSlug, String personId, String by) {
        room.context().database().write(handle -> {
            room.assessors().remove(handle, callSlug, personId);
            for (Assessment one : room.assessments().open(handle, Kind.ASSESSOR, personId)) {
                if (one.callSlug().equals(callSlug) && one.state() != State.FINAL) {
                    takeBack(handle, one, by);
                }
            }
            return true;
        });
    }

    private void takeBack(Handle handle, Assessment one, String by) {
        if (room.assessments().change(handle, one.in(State.REMOVED, by, room.now()))) {
            room.note(handle, one.applicationId(), Step.Kind.REMOVED, "", by);
            room.applications().find(handle, one.applicationId()).ifPresent(found -> room.refresh(handle, found));
        }
    }

    /** Takes an assessment back that is not final. */
    public Saved takeBack(String callSlug, String assessmentId, String by) {
        return room.context().database().write(handle -> {
            Optional<Assessment> one = room.assessments()
                    .find(handle, assessmentId)
                    .filter(found -> found.callSlug().equals(callSlug));
            if (one.isEmpty() || !one.get().state().isOpen() || one.get().state() == State.FINAL) {
                return Saved.refused("", "examination.assessment.not-open");
            }
            takeBack(handle, one.get(), by);
            return Saved.done();
        });
    }

    /** Gives one application to one assessor. */
    public Saved byHand(String callSlug, String number, String personId, String by) {
        return room.context().database().write(handle -> {
            Call call = room.call(handle, callSlug);
            Application application = room.application(handle, callSlug, number);
            Optional<Assessor> assessor = room.assessors().of(handle, callSlug).stream()
                    .filter(one -> one.personId().equals(personId))
                    .findFirst();
            if (assessor.isEmpty()) {
                return Saved.refused("assessor", "examination.assessor.unlisted");
            }
            if (!Examinable.states().contains(application.state())) {
                return Saved.refused("", "examination.decided-already");
            }
            if (room.tiedTo(handle, callSlug, personId).contains(application.id())) {
                return Saved.refused("assessor", "examination.assessor.tied");
            }
            long load = room.assessments().pairings(handle, callSlug, Kind.ASSESSOR, OPEN).stream()
                    .filter(one -> one.assessor().equals(personId))
                    .count();
            if (load >= assessor.get().most()) {
                return Saved.refused(
                        "assessor", "examination.assessor.full", assessor.get().most());
            }
            if (!ask(handle, application, personId, by)) {
                return Saved.refused("assessor", "examination.assessor.already");
            }
            told(handle, call, Map.of(personId, 1L));
            return Saved.done();
        });
    }

    private boolean ask(Handle handle, Application application, String personId, String by) {
        Assessment asked = Assessment.asked(
                room.context().ids().next(),
                application.id(),
                application.callSlug(),
                Kind.ASSESSOR,
                personId,
                by,
                room.now());
        if (!room.assessments().add(handle, asked)) {
            return false;
        }
        room.note(handle, application.id(), Step.Kind.ASSIGNED, "", by);
        room.refresh(handle, application);
        return true;
    }

    private void told(Handle handle, Call call, Map<String, Long> numbers) {
        numbers.forEach((person, number) -> news.tell(
                handle,
                person,
                Notice.of(
                        ExaminationNews.ASKED, "/appels-a-projets/evaluations", call.title(), Long.toString(number))));
    }

    /** Gives every application the number of assessors that the call wants, see {@link Distribution}. */
    public Distributed distribute(String callSlug, String by) {
        return room.context().database().write(handle -> {
            Call call = room.call(handle, callSlug);
            Map<String, Application> applications = new LinkedHashMap<>();
            Examinable.of(handle, room.applications(), callSlug).forEach(one -> applications.put(one.id(), one));
            Map<String, Integer> limits = new HashMap<>();
            Set<Pairing> barred = new HashSet<>(room.assessments().pairings(handle, callSlug, Kind.ASSESSOR, OVER));
            for (Assessor assessor : room.assessors().of(handle, callSlug)) {
                limits.put(assessor.personId(), assessor.most());
                room.tiedTo(handle, callSlug, assessor.personId())
                        .forEach(tied -> barred.add(new Pairing(assessor.personId(), tied)));
            }
            Distribution distribution = Distribution.of(new Distribution.Wanted(
                    List.copyOf(applications.keySet()),
                    limits,
                    call.sheet().selection().assessors(),
                    barred,
                    Set.copyOf(room.assessments().pairings(handle, callSlug, Kind.ASSESSOR, OPEN))));
            for (Pairing pairing : distribution.added()) {
                Application application = applications.get(pairing.application());
                if (application != null) {
                    ask(handle, application, pairing.assessor(), by);
                }
            }
            told(
                    handle,
                    call,
                    distribution.added().stream()
                            .collect(Collectors.groupingBy(Pairing::assessor, Collectors.counting())));
            return new Distributed(
                    distribution.added().size(), distribution.lacking().size());
        });
    }
}
