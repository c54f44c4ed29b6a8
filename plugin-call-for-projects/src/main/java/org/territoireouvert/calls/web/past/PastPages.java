package org.territoireouvert.calls.web.past;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.past.PastFile;
import org.territoireouvert.calls.past.PastFileRepository;
import org.territoireouvert.calls.past.PastProblem;
import org.territoireouvert.calls.past.StoreFile;
import org.territoireouvert.calls.past.TakeFile;

/** Staff send a file of grants, see what it would do, then take all of it over or nothing. */
final class PastPages {

    /** Address of the page. */
    static final String PATH = Grant.AGREEMENTS + "/reprise";

    private static final String FILE = "fichier";
    private static final int WRONG = 422;

    private final PluginContext context;
    private final PastFileRepository files;
    private final TakeFile take;
    private final StoreFile store;

    PastPages(PluginContext context, PastFileRepository files, TakeFile take, StoreFile store) {
        this.context = context;
        this.files = files;
        this.take = take;
        this.store = store;
    }

    /** A problem in words. */
    public record ProblemRow(String line, String text) {}

    void declare(Registrar registrar) {
        registrar
                .get(PATH, CallRights.EXAMINE, this::ask)
                .post(PATH, CallRights.EXAMINE, this::receive)
                .get(PATH + "/{id}", CallRights.EXAMINE, this::show)
                .post(PATH + "/{id}/enregistrement", CallRights.EXAMINE, this::begin)
                .post(PATH + "/{id}/oubli", CallRights.EXAMINE, this::forget);
    }

    private Response ask(Request request) {
        return askPage(request, FormInput.empty());
    }

    private Page askPage(Request request, FormInput form) {
        Page page = frame(request, "past-files", say(request.locale(), "past.title"))
                .with("form", form)
                .with("files", files.latest());
        return form.isValid() ? page : page.status(WRONG);
    }

    private Page frame(Request request, String template, String title) {
        return Page.of(template, title).crumb(say(request.locale(), "award.desk.title"), Grant.AGREEMENTS);
    }

    private Response receive(Request request) throws IOException {
        FormInput form = FormInput.of(request);
        Optional<Upload> file = request.upload(FILE).filter(one -> one.size() > 0);
        if (file.isEmpty()) {
            return askPage(request, form.error(FILE, "past.file.missing"));
        }
        try (InputStream content = file.get().open()) {
            return switch (take.take(file.get().name(), content)) {
                case TakeFile.Outcome.Taken taken -> new Response.Redirect(PATH + "/" + taken.id());
                case TakeFile.Outcome.Unreadable unreadable ->
                    askPage(
                            request,
                            form.error(
                                    FILE,
                                    "past.unreadable",
                                    Long.toString(unreadable.problem().line()),
                                    say(request.locale(), unreadable.problem())));
            };
        }
    }

    private PastFile requested(Request request) {
        String id = request.pathParameter("id");
        return files.find(id)
                .filter(file -> file.state() != PastFile.State.READING)
                .orElseThrow(() -> new NotFoundException("No file \"" + id + "\""));
    }

    private Response show(Request request) {
        PastFile file = requested(request);
        List<ProblemRow> problems = file.findings().problems().stream()
                .map(problem -> new ProblemRow(Long.toString(problem.line()), say(request.locale(), problem)))
                .toList();
        return frame(request, "past-file", say(request.locale(), "past.file.title", file.name()))
                .crumb(say(request.locale(), "past.title"), PATH)
                .with("file", file)
                .with("leftOut", String.join(", ", file.leftOut()))
                .with("problems", problems);
    }

    private Response begin(Request request) {
        PastFile file = requested(request);
        store.begin(file, request.actor(), PATH);
        return new Response.Redirect(PATH + "/" + file.id());
    }

    private Response forget(Request request) {
        PastFile file = requested(request);
        context.database().write(handle -> {
            files.forget(handle, file.id());
            return true;
        });
        return new Response.Redirect(PATH);
    }

    private String say(Locale locale, PastProblem problem) {
        return say(locale, problem.messageKey(), problem.arguments().toArray());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }
}
