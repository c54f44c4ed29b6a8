package org.territoireouvert.calls.web.examination;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.examination.hearing.AskOpinion;
import org.territoireouvert.calls.examination.hearing.Opinion;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication;

/** What an expert or a service reads and answers by a link, without an account. */
final class OpinionPages {

    private static final String KIND = "opinion";

    private final ExaminationFrame frame;
    private final AskOpinion ask;

    OpinionPages(ExaminationFrame frame, AskOpinion ask) {
        this.frame = frame;
        this.ask = ask;
    }

    /** Those who lead the examination read the files that are joined to opinions, unless they have a conflict of interest. */
    FileAccess files() {
        return new FileAccess(
                KIND,
                (actor, id) -> actor instanceof Actor.Agent agent
                        && frame.room().context().service(People.class).allows(actor, CallRights.EXAMINE, "")
                        && frame.room()
                                .context()
                                .database()
                                .read(handle -> ask.find(handle, id)
                                        .filter(one -> !frame.access()
                                                .hasConflict(handle, agent.personId(), one.applicationId()))
                                        .isPresent()));
    }

    private Opinion opinion(Handle handle, String key) {
        return ask.byKey(handle, key).orElseThrow(() -> new NotFoundException("This link has served or is none"));
    }

    private Application application(Handle handle, Opinion opinion) {
        return frame.room().applications().find(handle, opinion.applicationId()).orElseThrow();
    }

    Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        String key = request.pathParameter("cle");
        return frame.room().context().database().read(handle -> {
            if (request.query("ok").isPresent() && ask.byKey(handle, key).isEmpty()) {
                return Page.of("opinion-given", frame.say(request, "examination.opinion.thanks"));
            }
            Opinion opinion = opinion(handle, key);
            Application application = application(handle, opinion);
            Call call = frame.room().call(handle, application.callSlug());
            SentView sent = new SentReading(frame)
                    .of(
                            handle,
                            frame.room().sent(handle, application),
                            call.sheet().selection().anonymous(),
                            AskOpinion.PATH + key + "/fichiers",
                            request.locale());
            return Page.of("opinion", frame.say(request, "examination.opinion.title", application.number()))
                    .with("form", form)
                    .with("path", AskOpinion.PATH + key)
                    .with("opinion", opinion)
                    .with(
                            "reasons",
                            Stream.of(Opinion.CONFLICT, Opinion.UNABLE)
                                    .map(why -> new Choice(why, frame.say(request, "examination.opinion." + why)))
                                    .toList())
                    .with("call", call)
                    .with("sent", sent);
        });
    }

    Response file(Request request) {
        return frame.room().context().database().read(handle -> {
            Application application = application(handle, opinion(handle, request.pathParameter("cle")));
            SentApplication sent = frame.room().sent(handle, application);
            return new SentFiles(frame)
                    .serve(
                            sent,
                            frame.room()
                                    .calls()
                                    .version(handle, sent.callSlug(), sent.callVersion())
                                    .orElseThrow(),
                            request.pathParameter("place"),
                            frame.room()
                                    .call(handle, application.callSlug())
                                    .sheet()
                                    .selection()
                                    .anonymous());
        });
    }

    Response answer(Request request) throws IOException {
        String key = request.pathParameter("cle");
        Opinion opinion = frame.room().context().database().read(handle -> opinion(handle, key));
        FormInput form = FormInput.of(request);
        String answer = form.optional("answer", ExaminationFrame.LINE);
        String words = form.optional("words", ExaminationFrame.TEXT);
        if (!answer.isEmpty() && !answer.equals(Opinion.YES) && !answer.equals(Opinion.NO)) {
            form.error("answer", "examination.opinion.answer.wrong");
        }
        if (answer.isEmpty() && words.isEmpty()) {
            form.error("words", "examination.opinion.words.missing");
        }
        Optional<String> file = form.isValid() ? joined(request, opinion, form) : Optional.empty();
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, form));
        }
        return ExaminationFrame.answer(
                ask.answer(key, answer, words, file.orElse("")),
                form,
                AskOpinion.PATH + key,
                again -> page(request, again));
    }

    Response decline(Request request) {
        String key = request.pathParameter("cle");
        frame.room().context().database().read(handle -> opinion(handle, key));
        FormInput form = FormInput.of(request);
        String why = form.optional("why", ExaminationFrame.LINE);
        String words = form.optional("reason", ExaminationFrame.TEXT);
        if (!why.equals(Opinion.CONFLICT) && !why.equals(Opinion.UNABLE)) {
            form.error("why", "examination.reason.missing");
        }
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, form));
        }
        return ExaminationFrame.answer(
                ask.decline(key, why, words), form, AskOpinion.PATH + key, again -> page(request, again));
    }

    private Optional<String> joined(Request request, Opinion opinion, FormInput form) throws IOException {
        Optional<Upload> upload = request.upload("file").filter(sent -> sent.size() > 0);
        if (upload.isEmpty()) {
            return Optional.empty();
        }
        Files files = frame.room().context().service(Files.class);
        ContentRef owner = new ContentRef(frame.room().context().id().value() + "." + KIND, opinion.id());
        String title = upload.get().name();
        return switch (files.keepForNobody(
                owner, new NewFile(upload.get(), "", title, Visibility.PRIVATE), opinion.id())) {
            case Files.Kept kept -> {
                frame.room()
                        .context()
                        .database()
                        .write(handle -> files.attach(handle, kept.file().id()));
                yield Optional.of(kept.file().id());
            }
            case Files.Refused refused -> {
                form.error("file", refused.messageKey(), refused.arguments().toArray());
                yield Optional.empty();
            }
        };
    }
}
