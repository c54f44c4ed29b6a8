package org.territoireouvert.consultation.web.questionnaire.result;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answering.file.AcceptFile;
import org.territoireouvert.consultation.answering.file.AnswerFile;
import org.territoireouvert.consultation.answering.file.AnswerFileRepository;
import org.territoireouvert.consultation.answering.file.ReadFiles;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff read the files of a step, take them away, and choose which ones everybody sees. */
public final class FilePages {

    private static final String DESCRIPTION = "description";

    private final PluginContext context;
    private final RequestedSteps steps;
    private final QuestionnaireRepository questionnaires;
    private final AnswerFileRepository rows = new AnswerFileRepository();
    private final ReadFiles readFiles;
    private final AcceptFile acceptFile;

    /** Creates the pages. */
    public FilePages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
        this.readFiles = new ReadFiles(context);
        this.acceptFile = new AcceptFile(context);
    }

    /**
     * A file in the list.
     *
     * @param question in words
     * @param publishable whether it may be published: those who sent it read so, and the question still says so
     */
    public record Row(AnswerFile file, String question, boolean publishable) {}

    /** Shows the files. */
    public Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        PlannedStep step = steps.requested(request);
        Slice<AnswerFile> files = context.database().read(handle -> rows.list(handle, step, Keyset.of(request, 1)));
        Map<String, Question> questions = questions(step);
        return steps.staffPage(request, "questions-files", step, steps.say(request.locale(), "questions.files"))
                .crumb(steps.say(request.locale(), "questions.manage"), step.preparationPath())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with(
                        "rows",
                        files.items().stream().map(file -> row(file, questions)).toList())
                .with("files", files)
                .with("address", step.preparationPath() + "/fichiers");
    }

    private Map<String, Question> questions(PlannedStep step) {
        return context
                .database()
                .read(handle -> questionnaires.last(handle, step))
                .map(PublishedQuestionnaire::questionnaire)
                .stream()
                .flatMap(read -> read.questions().stream())
                .collect(Collectors.toMap(Question::id, Function.identity()));
    }

    private static Row row(AnswerFile file, Map<String, Question> questions) {
        Optional<Question> question = Optional.ofNullable(questions.get(file.question()));
        return new Row(
                file,
                question.map(Question::words).orElse(""),
                file.disclosable() && question.filter(Question::disclosed).isPresent());
    }

    /** Sends one file, to be saved. */
    public Response download(Request request) {
        PlannedStep step = steps.requested(request);
        String id = request.pathParameter("file");
        ReadFiles.Opened file = readFiles
                .one(step, id, request.actor())
                .orElseThrow(() -> new NotFoundException("No file \"" + id + "\""));
        return new Response.Download(
                file.name(), file.stored().format().mediaType(), stream -> readFiles.write(file.stored(), stream));
    }

    /** Sends all files. */
    public Response archive(Request request) {
        PlannedStep step = steps.requested(request);
        readFiles.noteExport(step, request.actor());
        return new Response.Download(
                "fichiers-" + step.consultation().slug() + "-" + step.step().number() + ".zip",
                "application/zip",
                stream -> readFiles.archive(step, stream));
    }

    /** Lets everybody see a file. */
    public Response publish(Request request) {
        PlannedStep step = steps.requested(request);
        String id = request.pathParameter("file");
        FormInput form = FormInput.of(request);
        String description = form.optional(DESCRIPTION, AnswerFile.LONGEST_ALTERNATIVE);
        AnswerFile file = context.database()
                .read(handle -> rows.find(handle, step, id))
                .orElseThrow(() -> new NotFoundException("No file \"" + id + "\""));
        if (!row(file, questions(step)).publishable()) {
            throw new NotFoundException("The file \"" + id + "\" may not be published");
        }
        return form.isValid()
                ? after(request, acceptFile.publish(step, id, description, request.actor()))
                : page(request, form);
    }

    /** Takes a file back. */
    public Response withdraw(Request request) {
        PlannedStep step = steps.requested(request);
        return after(request, acceptFile.withdraw(step, request.pathParameter("file"), request.actor()));
    }

    private Response after(Request request, AcceptFile.Outcome outcome) {
        return switch (outcome) {
            case DONE -> new Response.Redirect(steps.requested(request).preparationPath() + "/fichiers?ok=1");
            case NO_ALTERNATIVE -> page(request, FormInput.empty().error("", "questions.file.publish.alternative"));
            case NOT_THERE ->
                throw new NotFoundException("No file \"" + request.pathParameter("file") + "\" that may be published");
        };
    }
}
