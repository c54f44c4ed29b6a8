package org.territoireouvert.consultation.web.questionnaire.result;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.answering.CountRepository;
import org.territoireouvert.consultation.answering.file.AnswerFile;
import org.territoireouvert.consultation.answering.file.AnswerFileRepository;
import org.territoireouvert.consultation.answering.file.AnswerFiles;
import org.territoireouvert.consultation.answering.result.CrossAnswers;
import org.territoireouvert.consultation.answering.result.HideText;
import org.territoireouvert.consultation.answering.result.TextRepository;
import org.territoireouvert.consultation.answering.result.WriteMicrodata;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.result.Counts;
import org.territoireouvert.consultation.questionnaire.result.CrossTable;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Results of a questionnaire: for everybody when the step is over, or at once where it says so; for staff always. */
public final class ResultPages {

    private final PluginContext context;
    private final RequestedSteps steps;
    private final QuestionnaireRepository questionnaires;
    private final CountRepository counts = new CountRepository();
    private final TextRepository texts = new TextRepository();
    private final CrossAnswers crossAnswers;
    private final WriteMicrodata writeMicrodata;
    private final HideText hideText;
    private final AnswerFiles answerFiles;
    private final AnswerFileRepository fileRows = new AnswerFileRepository();

    /** Creates the pages. */
    public ResultPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
        this.crossAnswers = new CrossAnswers(context);
        this.writeMicrodata = new WriteMicrodata(context);
        this.hideText = new HideText(context);
        this.answerFiles = new AnswerFiles(context);
    }

    /** What somebody may read. */
    private record Reading(PlannedStep step, PublishedQuestionnaire published, boolean staff, boolean over) {

        Questionnaire questionnaire() {
            return published.questionnaire();
        }

        boolean results() {
            return staff || over || questionnaire().terms().shownAtOnce();
        }

        /** Two tables of different moments would give away the answers in between. */
        boolean crossed() {
            return staff || over;
        }

        boolean answers() {
            return staff || over && questionnaire().terms().open();
        }

        boolean reads(Question question) {
            return question.kind().isText() && (staff || results() && question.disclosed());
        }

        /** Only what has an address for everybody: not before others read results, for staff neither. */
        boolean publishes(Question question) {
            return question.kind() == QuestionKind.FILE
                    && question.disclosed()
                    && (over || questionnaire().terms().shownAtOnce());
        }
    }

    private Optional<Reading> reading(Request request) {
        PlannedStep step = steps.requested(request);
        boolean staff = context.service(People.class)
                .allows(
                        request.actor(),
                        ConsultationRights.PREPARE,
                        step.consultation().slug());
        return context.database()
                .read(handle -> questionnaires.last(handle, step))
                .map(published -> new Reading(step, published, staff, step.isOverOn(steps.today())));
    }

    private Page begin(Request request, PlannedStep step, String template, String title) {
        return steps.page(request, template, step, title).crumb(step.step().title(), step.path());
    }

    /** Shows what the answers come to. */
    public Response show(Request request) {
        Optional<Reading> reading = reading(request).filter(Reading::results);
        String title = steps.say(request.locale(), "questions.results");
        return reading.isPresent()
                ? results(request, reading.get(), title)
                : begin(request, steps.requested(request), "questions-later", title);
    }

    private Page results(Request request, Reading reading, String title) {
        Counts all = context.database().read(handle -> counts.all(handle, reading.step()));
        DrawResults draw = new DrawResults(
                all,
                request.locale(),
                steps.say(request.locale(), "questions.map"),
                context.service(Territories.class).boundary());
        return begin(request, reading.step(), "questions-results", title)
                .with("results", draw.of(reading.questionnaire()))
                .with("people", all.people())
                .with("paper", all.people("", CountRepository.PAPER))
                .with("open", reading.step().isOpenOn(steps.today()))
                .with("staff", reading.staff())
                .with("readsFiles", readsFiles(request, reading.step()))
                .with("published", published(reading))
                .with("answers", reading.answers())
                .with("crossable", reading.crossed() ? crossable(reading.questionnaire()) : List.of())
                .with("first", request.query("croiser").orElse(""))
                .with("second", request.query("avec").orElse(""))
                .with("cross", cross(request, reading));
    }

    private boolean readsFiles(Request request, PlannedStep step) {
        return context.service(People.class)
                .allows(
                        request.actor(),
                        ConsultationRights.READ_FILES,
                        step.consultation().slug());
    }

    /** Returns the questions of which everybody sees at least one file. */
    private List<String> published(Reading reading) {
        Keyset one = Keyset.first(1);
        return reading.questionnaire().questions().stream()
                .filter(reading::publishes)
                .map(Question::id)
                .filter(id -> context.database()
                        .read(handle -> !fileRows.accepted(handle, reading.step(), id, one)
                                .items()
                                .isEmpty()))
                .toList();
    }

    /**
     * A file that everybody sees.
     *
     * @param stored what the runtime knows of it
     */
    public record PublishedFile(AnswerFile file, StoredFile stored) {}

    /** Shows the files of a question that staff accepted. */
    public Response files(Request request) {
        String id = request.pathParameter("question");
        Reading reading = reading(request).orElseThrow(() -> new NotFoundException("No question " + id));
        Question question = reading.questionnaire()
                .find(id)
                .filter(reading::publishes)
                .orElseThrow(() -> new NotFoundException("No files of " + id));
        Slice<AnswerFile> slice =
                context.database().read(handle -> fileRows.accepted(handle, reading.step(), id, Keyset.of(request, 1)));
        List<PublishedFile> shown = slice.items().stream()
                .flatMap(file -> answerFiles.stored(file).map(stored -> new PublishedFile(file, stored)).stream())
                .toList();
        return begin(request, reading.step(), "questions-files-public", question.words())
                .crumb(
                        steps.say(request.locale(), "questions.results"),
                        reading.step().path() + "/resultats")
                .with("question", question)
                .with("address", request.path())
                .with("slice", slice)
                .with(
                        "pictures",
                        shown.stream().filter(one -> one.file().isPicture()).toList())
                .with(
                        "documents",
                        shown.stream().filter(one -> !one.file().isPicture()).toList());
    }

    private static List<Choice> crossable(Questionnaire questionnaire) {
        List<Choice> questions = questionnaire.questions().stream()
                .filter(question -> question.kind().isCrossed())
                .map(question -> new Choice(question.id(), question.words()))
                .toList();
        return questions.size() < 2 ? List.of() : questions;
    }

    private Optional<CrossView> cross(Request request, Reading reading) {
        Optional<Question> first = crossed(reading, request.query("croiser"));
        Optional<Question> second = crossed(reading, request.query("avec"));
        return first.flatMap(one -> second.filter(other -> reading.crossed() && !other.equals(one))
                .map(other -> cross(reading.step(), one, other)));
    }

    private static Optional<Question> crossed(Reading reading, Optional<String> id) {
        return id.flatMap(reading.questionnaire()::find)
                .filter(question -> question.kind().isCrossed());
    }

    private CrossView cross(PlannedStep step, Question first, Question second) {
        CrossTable table = crossAnswers.of(step, first.id(), keys(first), second.id(), keys(second));
        return CrossView.of(first, second, table);
    }

    private static List<String> keys(Question question) {
        return CrossView.keys(question).stream().map(CrossView.Key::key).toList();
    }

    /** Shows the texts that answer a question. */
    public Response texts(Request request) {
        String id = request.pathParameter("question");
        Reading reading = reading(request).orElseThrow(() -> new NotFoundException("No question " + id));
        Question question = reading.questionnaire()
                .find(id)
                .filter(reading::reads)
                .orElseThrow(() -> new NotFoundException("No texts of " + id));
        boolean hidden = reading.staff() && request.query("retires").isPresent();
        Keyset keyset = Keyset.of(request, 1);
        return begin(request, reading.step(), "questions-texts", question.words())
                .crumb(
                        steps.say(request.locale(), "questions.results"),
                        reading.step().path() + "/resultats")
                .with("question", question)
                .with("staff", reading.staff())
                .with("hidden", hidden)
                .with("address", request.path() + (hidden ? "?retires=1" : ""))
                .with(
                        "texts",
                        context.database().read(handle -> texts.list(handle, reading.step(), id, hidden, keyset)));
    }

    /** Takes a text away from what everybody reads. */
    public Response hide(Request request) {
        return hide(request, true);
    }

    /** Brings a text back. */
    public Response restore(Request request) {
        return hide(request, false);
    }

    private Response hide(Request request, boolean hidden) {
        PlannedStep step = steps.requested(request);
        String question = request.pathParameter("question");
        String answer = request.pathParameter("answer");
        if (!hideText.hide(step, question, answer, hidden, request.actor())) {
            throw new NotFoundException("No text of " + question + " in " + answer);
        }
        return new Response.Redirect(step.path() + "/resultats/textes/" + question);
    }

    /** Sends the answers of everybody, without identity. */
    public Response answers(Request request) {
        Reading reading = reading(request)
                .filter(Reading::answers)
                .orElseThrow(() -> new NotFoundException("These answers are not open"));
        return new Response.Download("reponses.csv", "text/csv; charset=utf-8", stream -> {
            Writer target = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            writeMicrodata.write(reading.step(), reading.published(), target);
            target.flush();
        });
    }
}
