package org.territoireouvert.calls.examination;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.examination.OpenAssessment.Opened;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.Reason;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Mark;
import org.territoireouvert.calls.model.examination.Step;

/** What an assessor does with an application: accept, decline, mark, finish. */
public final class KeepScores {

    private final Room room;
    private final OpenAssessment opening;
    private final ExaminationNews news;

    /** Works in a room. */
    public KeepScores(Room room, OpenAssessment opening, ExaminationNews news) {
        this.room = room;
        this.opening = opening;
        this.news = news;
    }

    /** Accepts. */
    public Saved accept(Actor actor, String id) {
        String by = OpenAssessment.personOf(actor);
        return room.context().database().write(handle -> {
            Assessment one = opening.open(handle, actor, id).assessment();
            if (one.state() == State.ASKED
                    && room.assessments().change(handle, one.in(State.ACCEPTED, by, room.now()))) {
                room.note(handle, one.applicationId(), Step.Kind.ACCEPTED, "", by);
            }
            return Saved.done();
        });
    }

    /**
     * Declines. A conflict of interest ends all access at once, also after marks were given: those are left out from then on.
     *
     * @param words read by those who lead the examination alone
     */
    public Saved decline(Actor actor, String id, Reason reason, String words) {
        String by = OpenAssessment.personOf(actor);
        return room.context().database().write(handle -> {
            Opened opened = opening.open(handle, actor, id);
            Assessment one = opened.assessment();
            if (!opened.writable() && reason != Reason.CONFLICT
                    || !Examinable.states().contains(opened.application().state())) {
                return Saved.refused("", "examination.assessment.not-open");
            }
            if (!room.assessments().change(handle, one.declined(reason, words, by, room.now()))) {
                return Saved.refused("", "examination.overtaken");
            }
            boolean conflict = reason == Reason.CONFLICT;
            room.note(handle, one.applicationId(), conflict ? Step.Kind.CONFLICT : Step.Kind.DECLINED, words, by);
            room.refresh(handle, opened.application());
            if (conflict) {
                long all = room.assessments().count(handle, one.callSlug(), State.CONFLICT);
                news.log(
                        handle,
                        AuditEntry.of(
                                        ExaminationNews.CONFLICT,
                                        new Actor.PluginActor(room.context().id()),
                                        opened.call().path())
                                .with("call", opened.call().title())
                                .with("conflicts", Long.toString(all)));
            }
            return Saved.done();
        });
    }

    /**
     * Keeps marks.
     *
     * @param revision that was read
     * @param finish whether this is the last word
     */
    public Saved keep(Actor actor, String id, int revision, List<Mark> marks, String comment, boolean finish) {
        String by = OpenAssessment.personOf(actor);
        return room.context().database().write(handle -> {
            Opened opened = opening.open(handle, actor, id);
            Assessment one = opened.assessment();
            if (!opened.writable()) {
                return Saved.refused("", "examination.assessment.not-open");
            }
            if (one.revision() != revision) {
                return Saved.refused("", "examination.overtaken");
            }
            Optional<Mark.Wrong> wrong = finish
                    ? Mark.problems(opened.call().sheet().selection().criteria(), marks).stream()
                            .findFirst()
                    : Optional.empty();
            if (wrong.isPresent()) {
                return Saved.refused("", "examination.marks.incomplete");
            }
            State next = finish ? State.FINAL : State.ACCEPTED;
            if (!room.assessments().change(handle, one.saying(comment).in(next, by, room.now()))) {
                return Saved.refused("", "examination.overtaken");
            }
            room.assessments().replaceMarks(handle, id, marks);
            room.refresh(handle, opened.application());
            if (finish) {
                finished(handle, opened, by);
            }
            return Saved.done();
        });
    }

    private void finished(Handle handle, Opened opened, String by) {
        Assessment one = opened.assessment();
        room.note(handle, one.applicationId(), Step.Kind.FINAL, "", by);
        if (one.kind() == Kind.PEER) {
            Notice notice = Notice.of(
                    ExaminationNews.PEER_DONE, one.path(), opened.application().number());
            news.tellCollective(handle, one.assessorId(), notice, by);
        }
    }

    /** Opens a final assessment again, with the reason, which who wrote it is told. */
    public Saved reopen(Actor.Agent agent, String callSlug, String id, String reason) {
        return room.context().database().write(handle -> {
            Optional<Assessment> found = room.assessments()
                    .find(handle, id)
                    .filter(one -> one.callSlug().equals(callSlug) && one.state() == State.FINAL);
            Optional<Application> application =
                    found.flatMap(one -> room.applications().find(handle, one.applicationId()));
            if (found.isEmpty()
                    || application.isEmpty()
                    || !Examinable.states().contains(application.get().state())) {
                return Saved.refused("", "examination.assessment.not-open");
            }
            Assessment one = found.get();
            if (!room.assessments().change(handle, one.in(State.ACCEPTED, agent.personId(), room.now()))) {
                return Saved.refused("", "examination.overtaken");
            }
            room.note(handle, one.applicationId(), Step.Kind.REOPENED, reason, agent.personId());
            room.refresh(handle, application.get());
            Notice notice = Notice.of(
                    ExaminationNews.REOPENED, one.path(), application.get().number(), reason);
            if (one.kind() == Kind.PEER) {
                news.tellCollective(handle, one.assessorId(), notice, "");
            } else {
                news.tell(handle, one.assessorId(), notice);
            }
            news.log(
                    handle,
                    AuditEntry.of(
                                    ExaminationNews.OPENED_AGAIN,
                                    agent,
                                    application.get().number())
                            .with("number", application.get().number())
                            .with("reason", reason));
            return Saved.done();
        });
    }
}
