package org.territoireouvert.consultation.web.questionnaire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.answering.CountRepository;
import org.territoireouvert.consultation.answering.HandOutCodes;
import org.territoireouvert.consultation.asking.PrepareQuestionnaire;
import org.territoireouvert.consultation.asking.PrepareQuestionnaire.Outcome;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Condition;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.Terms;
import org.territoireouvert.consultation.questionnaire.result.Counts;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff see the questions, order and publish them, and hand out codes. */
final class QuestionPages {

    private static final String NUMBER = "number";
    private static final int LONGEST_NUMBER = 10;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final QuestionnaireRepository questionnaires;
    private final PrepareQuestionnaire prepare;
    private final HandOutCodes codes;
    private final CountRepository counts = new CountRepository();

    QuestionPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
        this.prepare = new PrepareQuestionnaire(context);
        this.codes = new HandOutCodes(context);
    }

    /**
     * A question in the list.
     *
     * @param condition in words; empty for none
     */
    public record Row(Question question, String kind, String condition) {}

    /** Shows the questions and what can be done. */
    Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Questionnaire work(PlannedStep step) {
        return context.database().read(handle -> questionnaires.work(handle, step));
    }

    private Page page(Request request, FormInput form) {
        PlannedStep step = steps.requested(request);
        Questionnaire work = work(step);
        Optional<PublishedQuestionnaire> published =
                context.database().read(handle -> questionnaires.last(handle, step));
        Counts all = context.database().read(handle -> counts.all(handle, step));
        if (form.isValid()) {
            form.prefill("anonymous", work.terms().anonymous() ? "1" : "")
                    .prefill("at-once", work.terms().shownAtOnce() ? "1" : "")
                    .prefill("open", work.terms().open() ? "1" : "");
        }
        return steps.staffPage(request, "questions-staff", step, steps.say(request.locale(), "questions.manage"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with(
                        "rows",
                        work.asked().stream()
                                .map(question -> row(request, work, question))
                                .toList())
                .with("kinds", kinds(request))
                .with("published", published)
                .with("takesFiles", readsFiles(request, step) && takesFiles(published))
                .with(
                        "changed",
                        published
                                .filter(read -> read.questionnaire().equals(work))
                                .isEmpty())
                .with("anonymous", work.terms().anonymous())
                .with("people", all.people())
                .with("codes", all.people("", CountRepository.CODES))
                .with("used", all.people("", CountRepository.USED));
    }

    private boolean readsFiles(Request request, PlannedStep step) {
        return context.service(People.class)
                .allows(
                        request.actor(),
                        ConsultationRights.READ_FILES,
                        step.consultation().slug());
    }

    private static boolean takesFiles(Optional<PublishedQuestionnaire> published) {
        return published.stream()
                .flatMap(read -> read.questionnaire().questions().stream())
                .anyMatch(question -> question.kind() == QuestionKind.FILE);
    }

    private Row row(Request request, Questionnaire work, Question question) {
        String condition = question.condition()
                .map(shown -> steps.say(
                        request.locale(),
                        "questions.condition.words",
                        work.find(shown.question()).map(Question::words).orElse(""),
                        work.find(shown.question()).stream()
                                .flatMap(one -> openings(request, one, shown))
                                .collect(Collectors.joining(", "))))
                .orElse("");
        return new Row(question, kind(request, question.kind()), condition);
    }

    private Stream<String> openings(Request request, Question question, Condition shown) {
        return question.openings().stream()
                .filter(opening -> shown.choices().contains(opening.id()))
                .map(opening -> question.kind() == QuestionKind.FILE
                        ? steps.say(request.locale(), "questions.file.opening." + opening.id())
                        : opening.words());
    }

    private String kind(Request request, QuestionKind kind) {
        return steps.say(request.locale(), key(kind));
    }

    /** Returns the message of a kind of question. */
    static String key(QuestionKind kind) {
        return "questions.kind." + kind.name();
    }

    private List<Choice> kinds(Request request) {
        return Arrays.stream(QuestionKind.values())
                .map(kind -> new Choice(kind.name(), kind(request, kind)))
                .toList();
    }

    interface Refused {
        Response because(String messageKey);
    }

    static Response after(PlannedStep step, Outcome outcome, Refused refused) {
        return switch (outcome) {
            case DONE -> new Response.Redirect(step.preparationPath() + "?ok=1");
            case GONE -> refused.because("questions.gone");
            case NEEDED -> refused.because("questions.needed");
            case TOO_MANY -> refused.because("questions.number");
        };
    }

    /** Asks a question earlier. */
    Response raise(Request request) {
        PlannedStep step = steps.requested(request);
        return after(
                step, prepare.raise(step, request.pathParameter("question")), problem -> refused(request, problem));
    }

    /** Takes a question away. */
    Response remove(Request request) {
        PlannedStep step = steps.requested(request);
        return after(
                step, prepare.remove(step, request.pathParameter("question")), problem -> refused(request, problem));
    }

    private Response refused(Request request, String problem) {
        return page(request, FormInput.empty().error("", problem));
    }

    /** Sets on what terms people answer. */
    Response agree(Request request) {
        PlannedStep step = steps.requested(request);
        Terms terms = new Terms(
                request.form("anonymous").isPresent(),
                request.form("at-once").isPresent(),
                request.form("open").isPresent());
        return after(step, prepare.agree(step, terms), problem -> refused(request, problem));
    }

    /** Publishes the questions. */
    Response publish(Request request) {
        PlannedStep step = steps.requested(request);
        return after(
                step, prepare.publish(step, request.actor()), problem -> refused(request, "questions.publish.none"));
    }

    /** Makes codes and sends them as a file, once. */
    Response makeCodes(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        String typed = form.optional(NUMBER, LONGEST_NUMBER);
        int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > HandOutCodes.MOST_AT_ONCE) {
            return page(request, form.error(NUMBER, "questions.codes.wrong", HandOutCodes.MOST_AT_ONCE));
        }
        List<String> made = codes.make(step, number, request.actor());
        if (made.isEmpty()) {
            return page(request, form.error(NUMBER, "questions.codes.many", HandOutCodes.MOST));
        }
        byte[] file = (String.join("\r\n", made) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new Response.Download("codes.csv", "text/csv; charset=us-ascii", stream -> stream.write(file));
    }
}
