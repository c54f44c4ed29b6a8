package org.territoireouvert.calls.web.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Mark;

/**
 * An assessment as those who lead the examination read it.
 *
 * @param who name of the assessor or of the collective
 * @param state message of its state
 * @param total as points of a hundred, empty until it is final
 * @param words on why it was declined
 * @param correctedAt when another text was sent after it; empty when it is about what is read now
 */
public record AssessmentView(
        String id,
        String who,
        boolean peer,
        String state,
        boolean isFinal,
        boolean open,
        String total,
        String reason,
        String words,
        String comment,
        List<MarkView> marks,
        Optional<Instant> correctedAt) {

    /**
     * Points for a criterion.
     *
     * @param adjusted after a meeting, empty when nothing changed
     */
    public record MarkView(String code, String title, int weight, int points, String adjusted, String comment) {}

    static List<AssessmentView> of(
            Handle handle,
            Room room,
            String applicationId,
            List<Criterion> criteria,
            Map<String, String> names,
            Locale locale) {
        List<AssessmentView> views = new ArrayList<>();
        for (Assessment one : room.assessments().of(handle, applicationId)) {
            List<Mark> marks = room.assessments().marks(handle, one.id());
            boolean isFinal = one.state() == Assessment.State.FINAL;
            String who = one.kind() == Assessment.Kind.PEER
                    ? room.collectives()
                            .find(handle, one.assessorId())
                            .map(Collective::name)
                            .orElse("")
                    : names.getOrDefault(one.assessorId(), "");
            Optional<Integer> total = isFinal ? Mark.total(criteria, marks) : Optional.empty();
            views.add(new AssessmentView(
                    one.id(),
                    who,
                    one.kind() == Assessment.Kind.PEER,
                    "examination.assessment." + one.state().code(),
                    isFinal,
                    one.state().isOpen() && !isFinal,
                    total.map(points -> Scores.said(points, locale)).orElse(""),
                    one.reason().isEmpty() ? "" : "examination.reason." + one.reason(),
                    one.words(),
                    one.comment(),
                    isFinal ? marks(criteria, marks) : List.of(),
                    correctedAt(handle, room, one, marks)));
        }
        return views;
    }

    /** Tells when another text was sent after marks were given. */
    static Optional<Instant> correctedAt(Handle handle, Room room, Assessment one, List<Mark> marks) {
        return marks.isEmpty() || !one.state().isOpen()
                ? Optional.empty()
                : room.sent().sentAfter(handle, one.applicationId(), one.changedAt());
    }

    static List<MarkView> marks(List<Criterion> criteria, List<Mark> marks) {
        List<MarkView> views = new ArrayList<>();
        for (Criterion criterion : criteria) {
            marks.stream()
                    .filter(mark -> mark.criterion().equals(criterion.code()))
                    .findFirst()
                    .ifPresent(mark -> views.add(new MarkView(
                            criterion.code(),
                            criterion.title(),
                            criterion.weight(),
                            mark.points(),
                            mark.adjusted().map(Object::toString).orElse(""),
                            mark.comment())));
        }
        return views;
    }
}
