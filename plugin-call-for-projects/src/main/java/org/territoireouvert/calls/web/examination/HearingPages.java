package org.territoireouvert.calls.web.examination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.hearing.AskOpinion;
import org.territoireouvert.calls.examination.hearing.Moderate;
import org.territoireouvert.calls.examination.hearing.Moderate.Adjusted;
import org.territoireouvert.calls.examination.hearing.Session;
import org.territoireouvert.calls.examination.hearing.Sessions;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.Assessment;

/** Moderation meetings, opinions, interviews and sessions of panels. */
final class HearingPages {

    private static final String MAIL = "[^@\\s]{1,64}@[^@\\s]{3,185}";

    private final ExaminationFrame frame;
    private final ExaminedPages examined;
    private final Moderate moderate;
    private final AskOpinion ask;
    private final Sessions sessions;

    HearingPages(ExaminationFrame frame, ExaminedPages examined, Moderate moderate, AskOpinion ask, Sessions sessions) {
        this.frame = frame;
        this.examined = examined;
        this.moderate = moderate;
        this.ask = ask;
        this.sessions = sessions;
    }

    /** An assessment whose points a meeting can change. */
    public record Line(String field, String who, String criterion, int points, String comment) {}

    /** Shows the form of a meeting. */
    Response meeting(Request request) {
        Call call = frame.call(request);
        return meeting(request, call, FormInput.empty());
    }

    private Page meeting(Request request, Call call, FormInput form) {
        Application application = frame.application(request, call);
        return frame.desk(request, "examination-moderation", call, frame.say(request, "examination.moderation.title"))
                .crumb(application.number(), ExaminedPages.path(call, application))
                .with("form", form)
                .with("application", application)
                .with("action", ExaminedPages.path(call, application) + "/moderation")
                .with("lines", lines(request, call, application));
    }

    private List<Line> lines(Request request, Call call, Application application) {
        Room room = frame.room();
        return room.context().database().read(handle -> {
            List<Line> lines = new ArrayList<>();
            List<Assessment> finals = room.assessments().of(handle, application.id()).stream()
                    .filter(one -> one.state() == Assessment.State.FINAL && one.kind() == Assessment.Kind.ASSESSOR)
                    .toList();
            Map<String, String> names =
                    frame.assessors(finals.stream().map(Assessment::assessorId).toList(), request.locale());
            for (Assessment one : finals) {
                for (Criterion criterion : call.sheet().selection().criteria()) {
                    room.assessments().marks(handle, one.id()).stream()
                            .filter(mark -> mark.criterion().equals(criterion.code()))
                            .forEach(mark -> lines.add(new Line(
                                    one.id() + "." + criterion.code(),
                                    names.getOrDefault(one.assessorId(), ""),
                                    criterion.title(),
                                    mark.counts(),
                                    mark.comment())));
                }
            }
            return lines;
        });
    }

    /** Keeps a meeting. */
    Response hold(Request request) {
        Call call = frame.call(request);
        Application application = frame.application(request, call);
        FormInput form = FormInput.of(request);
        Optional<LocalDate> day = form.day("day", "examination.day.wrong");
        if (day.isEmpty() && form.errorOf("day").isEmpty()) {
            form.error("day", "examination.day.missing");
        }
        String present = form.required("present", ExaminationFrame.TEXT, "examination.moderation.present.missing");
        String said = form.required("said", ExaminationFrame.TEXT, "examination.moderation.said.missing");
        List<Adjusted> adjusted = new ArrayList<>();
        for (Line line : lines(request, call, application)) {
            String points = form.optional("points." + line.field(), ExaminationFrame.LINE);
            String reason = form.optional("reason." + line.field(), ExaminationFrame.TEXT);
            if (points.isEmpty() || points.equals(Integer.toString(line.points()))) {
                continue;
            }
            if (!points.matches("[0-5]")) {
                form.error("points." + line.field(), "examination.points.wrong");
            } else if (reason.isEmpty()) {
                form.error("reason." + line.field(), "examination.moderation.reason.missing");
            } else {
                int dot = line.field().indexOf('.');
                adjusted.add(new Adjusted(
                        line.field().substring(0, dot),
                        line.field().substring(dot + 1),
                        Integer.parseInt(points),
                        reason));
            }
        }
        if (!form.isValid()) {
            return ExaminationFrame.wrong(meeting(request, call, form));
        }
        return ExaminationFrame.answer(
                moderate.hold(
                        call.slug(),
                        application.number(),
                        day.orElseThrow(),
                        present,
                        said,
                        adjusted,
                        ExaminationFrame.agent(request).personId()),
                form,
                ExaminedPages.path(call, application),
                again -> meeting(request, call, again));
    }

    /** Asks for an opinion. */
    Response opinion(Request request) {
        Call call = frame.call(request);
        Application application = frame.application(request, call);
        FormInput form = FormInput.of(request);
        String of = form.required("askedOf", ExaminationFrame.LINE, "examination.opinion.of.missing");
        String address = form.required("address", 254, "examination.opinion.address.missing");
        String question = form.required("question", ExaminationFrame.TEXT, "examination.opinion.question.missing");
        Optional<LocalDate> due = form.day("due", "examination.day.wrong");
        if (due.isEmpty() && form.errorOf("due").isEmpty()) {
            form.error("due", "examination.day.missing");
        }
        if (!address.isEmpty() && !address.matches(MAIL)) {
            form.error("address", "examination.opinion.address.wrong");
        }
        if (!form.isValid()) {
            return ExaminationFrame.wrong(examined.page(request, call, form));
        }
        return ExaminationFrame.answer(
                ask.ask(
                        call.slug(),
                        application.number(),
                        of,
                        address,
                        question,
                        due.orElseThrow(),
                        ExaminationFrame.agent(request).personId()),
                form,
                ExaminedPages.path(call, application),
                again -> examined.page(request, call, again));
    }

    /** Plans or notes an interview. */
    Response interview(Request request) {
        Call call = frame.call(request);
        Application application = frame.application(request, call);
        FormInput form = FormInput.of(request);
        Optional<Session> session = session(form, call, application.id(), Session.Kind.INTERVIEW);
        if (session.isEmpty()) {
            return ExaminationFrame.wrong(examined.page(request, call, form));
        }
        return ExaminationFrame.answer(
                sessions.add(session.get(), ExaminationFrame.agent(request).personId()),
                form,
                ExaminedPages.path(call, application),
                again -> examined.page(request, call, again));
    }

    private Optional<Session> session(FormInput form, Call call, String applicationId, Session.Kind kind) {
        Optional<LocalDate> day = form.day("sessionDay", "examination.day.wrong");
        if (day.isEmpty() && form.errorOf("sessionDay").isEmpty()) {
            form.error("sessionDay", "examination.day.missing");
        }
        String hour = form.optional("sessionHour", ExaminationFrame.LINE);
        String place = form.required("sessionPlace", ExaminationFrame.LINE, "examination.session.place.missing");
        String present = form.optional("sessionPresent", ExaminationFrame.TEXT);
        String result = form.optional("sessionResult", ExaminationFrame.TEXT);
        return form.isValid()
                ? Optional.of(new Session(
                        frame.room().context().ids().next(),
                        call.slug(),
                        applicationId,
                        kind,
                        day.orElseThrow(),
                        hour,
                        place,
                        present,
                        result))
                : Optional.empty();
    }

    /** Shows the sessions of the panel. */
    Response panels(Request request) {
        Call call = frame.call(request);
        return panels(request, call, FormInput.empty());
    }

    private Page panels(Request request, Call call, FormInput form) {
        return frame.desk(request, "examination-sessions", call, frame.say(request, "examination.sessions.title"))
                .with("form", form)
                .with(
                        "sessions",
                        frame.room().context().database().read(handle -> sessions.ofCall(handle, call.slug())));
    }

    /** Plans or notes a session of the panel. */
    Response panel(Request request) {
        Call call = frame.call(request);
        FormInput form = FormInput.of(request);
        Optional<Session> session = session(form, call, "", Session.Kind.PANEL);
        if (session.isEmpty()) {
            return ExaminationFrame.wrong(panels(request, call, form));
        }
        return ExaminationFrame.answer(
                sessions.add(session.get(), ExaminationFrame.agent(request).personId()),
                form,
                ExaminationFrame.DESK + "/" + call.slug() + "/jury",
                again -> panels(request, call, again));
    }

    /** Notes what came of a session or an interview. */
    Response conclude(Request request) {
        Call call = frame.call(request);
        FormInput form = FormInput.of(request);
        String result = form.required("result", ExaminationFrame.TEXT, "examination.session.result.missing");
        if (!form.isValid()) {
            return ExaminationFrame.wrong(panels(request, call, form));
        }
        return ExaminationFrame.answer(
                sessions.conclude(
                        call.slug(),
                        form.optional("session", ExaminationFrame.LINE),
                        result,
                        ExaminationFrame.agent(request).personId()),
                form,
                ExaminationFrame.DESK + "/" + call.slug() + "/jury",
                again -> panels(request, call, again));
    }
}
