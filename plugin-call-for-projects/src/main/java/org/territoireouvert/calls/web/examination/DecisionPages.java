package org.territoireouvert.calls.web.examination;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.ranking.Decision;
import org.territoireouvert.calls.examination.ranking.DecisionRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Mark;
import org.territoireouvert.calls.model.examination.Ratio;

/** The letter by which members of a collective read what was decided about their application, and why. Nobody else finds it. */
final class DecisionPages {

    private final ExaminationFrame frame;
    private final DecisionRepository decisions;

    DecisionPages(ExaminationFrame frame, DecisionRepository decisions) {
        this.frame = frame;
        this.decisions = decisions;
    }

    /**
     * What assessors say on one criterion, without their names.
     *
     * @param mean of points, as {@code 3,5}
     */
    public record CriterionRow(String title, int weight, String mean, List<String> comments) {}

    Response show(Request request) {
        String number = request.pathParameter("numero");
        Room room = frame.room();
        return room.context().database().read(handle -> {
            Application application = room.applications()
                    .byNumber(handle, number)
                    .filter(one -> !room.acting()
                            .of(handle, request.actor(), one.collectiveId())
                            .isEmpty())
                    .orElseThrow(() -> new NotFoundException("No application " + number + " of theirs"));
            Decision decision = decisions
                    .find(handle, application.id())
                    .orElseThrow(() -> new NotFoundException("Nothing was decided about " + number));
            Call call = room.call(handle, application.callSlug());
            List<Assessment> finals = room.assessments().of(handle, application.id()).stream()
                    .filter(one -> one.state() == State.FINAL)
                    .toList();
            List<CriterionRow> rows = new ArrayList<>();
            for (Criterion criterion : call.sheet().selection().criteria()) {
                List<Mark> marks = finals.stream()
                        .flatMap(one -> room.assessments().marks(handle, one.id()).stream())
                        .filter(mark -> mark.criterion().equals(criterion.code()))
                        .toList();
                rows.add(row(request, criterion, marks));
            }
            return Page.of("decision", frame.say(request, "examination.letter.title", application.number()))
                    .crumb(frame.say(request, "examination.evaluations.title"), ExaminationFrame.EVALUATIONS)
                    .with("call", call)
                    .with("application", application)
                    .with("decision", decision)
                    .with(
                            "badge",
                            Badges.of(
                                    decision.outcome(),
                                    frame.say(
                                            request,
                                            "examination.outcome."
                                                    + decision.outcome().code())))
                    .with("words", "examination.letter." + decision.outcome().code())
                    .with("score", Scores.said(decision.score(), request.locale()))
                    .with("tie", RankingPages.tie(decision.tie()))
                    .with(
                            "total",
                            decisions.of(handle, call.slug()).stream()
                                    .filter(one -> one.batch().equals(decision.batch()))
                                    .count())
                    .with("rows", rows)
                    .with(
                            "comments",
                            finals.stream()
                                    .map(Assessment::comment)
                                    .filter(comment -> !comment.isBlank())
                                    .toList());
        });
    }

    private static CriterionRow row(Request request, Criterion criterion, List<Mark> marks) {
        String mean = "";
        if (!marks.isEmpty()) {
            Ratio points =
                    Ratio.mean(marks.stream().map(mark -> mark.counts() * 5).toList());
            mean = Scores.said(points, request.locale());
        }
        return new CriterionRow(
                criterion.title(),
                criterion.weight(),
                mean,
                marks.stream()
                        .map(Mark::comment)
                        .filter(comment -> !comment.isBlank())
                        .toList());
    }
}
