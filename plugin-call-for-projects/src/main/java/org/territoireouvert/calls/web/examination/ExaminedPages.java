package org.territoireouvert.calls.web.examination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.AssignAssessors;
import org.territoireouvert.calls.examination.Examinable;
import org.territoireouvert.calls.examination.Examined;
import org.territoireouvert.calls.examination.KeepScores;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.hearing.Moderate;
import org.territoireouvert.calls.examination.hearing.Opinion;
import org.territoireouvert.calls.examination.hearing.OpinionRepository;
import org.territoireouvert.calls.examination.hearing.Sessions;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessor;
import org.territoireouvert.calls.model.examination.Step;

/** An application on the desk: what was sent, what assessors find, opinions, interviews, history. */
final class ExaminedPages {

    private final ExaminationFrame frame;
    private final DeskPages desk;
    private final AssignAssessors assign;
    private final KeepScores scores;
    private final Moderate moderate;
    private final OpinionRepository opinions;
    private final Sessions sessions;

    ExaminedPages(
            ExaminationFrame frame,
            DeskPages desk,
            AssignAssessors assign,
            KeepScores scores,
            Moderate moderate,
            OpinionRepository opinions,
            Sessions sessions) {
        this.frame = frame;
        this.desk = desk;
        this.assign = assign;
        this.scores = scores;
        this.moderate = moderate;
        this.opinions = opinions;
        this.sessions = sessions;
    }

    /** A step of the history. */
    public record StepRow(String key, String words, String by, Instant at) {}

    /**
     * An opinion.
     *
     * @param file address of what was joined, empty for nothing
     */
    public record OpinionRow(Opinion opinion, String file) {}

    private String filePath(String fileId) {
        return fileId.isEmpty()
                ? ""
                : frame.room()
                        .context()
                        .service(Files.class)
                        .find(fileId)
                        .map(StoredFile::path)
                        .orElse("");
    }

    static String path(Call call, Application application) {
        return ExaminationFrame.DESK + "/" + call.slug() + "/dossiers/" + application.number();
    }

    Response show(Request request) {
        Call call = frame.call(request);
        return page(request, call, FormInput.empty());
    }

    Page page(Request request, Call call, FormInput form) {
        Application application = frame.application(request, call);
        boolean masked = frame.masked(request, call);
        Room room = frame.room();
        String path = path(call, application);
        return room.context().database().read(handle -> {
            SentApplication sent = room.sent(handle, application);
            List<Assessor> assessors = room.assessors().of(handle, call.slug());
            List<Step> steps = room.steps().of(handle, application.id());
            Map<String, String> names = frame.names(steps.stream().map(Step::by).toList());
            names.putAll(frame.assessors(
                    Stream.concat(
                                    assessors.stream().map(Assessor::personId),
                                    room.assessments().of(handle, application.id()).stream()
                                            .filter(one -> one.kind() == Assessment.Kind.ASSESSOR)
                                            .map(Assessment::assessorId))
                            .toList(),
                    request.locale()));
            Examined examined = room.examined().of(handle, application.id());
            SentView view = new SentReading(frame).of(handle, sent, masked, path + "/fichiers", request.locale());
            return frame.desk(request, "examination-application", call, view.title())
                    .with("gone", masked ? "" : gone(handle, application, sent))
                    .with("form", form)
                    .with("path", path)
                    .with("sent", view)
                    .with(
                            "badge",
                            Badges.of(
                                    application.state(),
                                    frame.say(
                                            request,
                                            "examination.state."
                                                    + application.state().code())))
                    .with("examinable", Examinable.states().contains(application.state()))
                    .with("examined", examined)
                    .with("score", Scores.said(examined.score(), request.locale()))
                    .with("peerScore", Scores.said(examined.peers(), request.locale()))
                    .with("spread", Scores.said(examined.spread(), request.locale()))
                    .with("disagrees", examined.disagrees(desk.disagreement()))
                    .with(
                            "assessments",
                            AssessmentView.of(
                                    handle,
                                    room,
                                    application.id(),
                                    call.sheet().selection().criteria(),
                                    names,
                                    request.locale()))
                    .with(
                            "assessors",
                            assessors.stream()
                                    .map(one -> new Choice(
                                            one.personId(), names.getOrDefault(one.personId(), one.personId())))
                                    .toList())
                    .with("meetings", moderate.of(handle, application.id()))
                    .with(
                            "opinions",
                            opinions.of(handle, application.id()).stream()
                                    .map(one -> new OpinionRow(one, filePath(one.fileId())))
                                    .toList())
                    .with("sessions", sessions.of(handle, application.id()))
                    .with(
                            "steps",
                            steps.stream()
                                    .map(step -> new StepRow(
                                            "examination.step." + step.kind().code(),
                                            masked ? "" : step.words(),
                                            names.getOrDefault(step.by(), ""),
                                            step.at()))
                                    .toList());
        });
    }

    /** Returns the names of those who sent it and are not members any more. */
    private String gone(Handle handle, Application application, SentApplication sent) {
        Set<String> today = frame.room().members().of(handle, application.collectiveId()).stream()
                .filter(Member::isMember)
                .map(Member::id)
                .collect(Collectors.toSet());
        return sent.members().stream()
                .filter(partner -> !today.contains(partner.id()))
                .map(SentApplication.Partner::name)
                .collect(Collectors.joining(", "));
    }

    Response file(Request request) {
        Call call = frame.call(request);
        Application application = frame.application(request, call);
        boolean masked = frame.masked(request, call);
        return frame.room().context().database().read(handle -> {
            SentApplication sent = frame.room().sent(handle, application);
            return new SentFiles(frame)
                    .serve(
                            sent,
                            frame.room()
                                    .calls()
                                    .version(handle, sent.callSlug(), sent.callVersion())
                                    .orElseThrow(),
                            request.pathParameter("place"),
                            masked);
        });
    }

    Response assign(Request request) {
        Call call = frame.call(request);
        Application application = frame.application(request, call);
        FormInput form = FormInput.of(request);
        String person = form.required("assessor", ExaminationFrame.LINE, "examination.assessor.missing");
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, call, form));
        }
        return ExaminationFrame.answer(
                assign.byHand(
                        call.slug(),
                        application.number(),
                        person,
                        ExaminationFrame.agent(request).personId()),
                form,
                path(call, application),
                again -> page(request, call, again));
    }

    Response takeBack(Request request) {
        Call call = frame.call(request);
        Application application = frame.application(request, call);
        FormInput form = FormInput.of(request);
        return ExaminationFrame.answer(
                assign.takeBack(
                        call.slug(),
                        form.optional("assessment", ExaminationFrame.LINE),
                        ExaminationFrame.agent(request).personId()),
                form,
                path(call, application),
                again -> page(request, call, again));
    }

    Response reopen(Request request) {
        Call call = frame.call(request);
        Application application = frame.application(request, call);
        FormInput form = FormInput.of(request);
        String reason = form.required("reason", ExaminationFrame.TEXT, "examination.reopen.reason.missing");
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, call, form));
        }
        return ExaminationFrame.answer(
                scores.reopen(
                        ExaminationFrame.agent(request),
                        call.slug(),
                        form.optional("assessment", ExaminationFrame.LINE),
                        reason),
                form,
                path(call, application),
                again -> page(request, call, again));
    }
}
