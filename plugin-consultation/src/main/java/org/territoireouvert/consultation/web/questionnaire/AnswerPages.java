package org.territoireouvert.consultation.web.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answering.HandOutCodes;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.web.RequestedSteps;

/** People answer by their account or, where it is anonymous, by a code. */
final class AnswerPages {

    private static final String CODE = "code";
    private static final int LONGEST_CODE = 40;
    private static final String START = "debut";

    private final RequestedSteps steps;
    private final AnswerFlow flow;
    private final AnswerForm forms;
    private final HandOutCodes codes;

    AnswerPages(PluginContext context, RequestedSteps steps) {
        this.steps = steps;
        this.flow = new AnswerFlow(context, steps);
        this.forms = new AnswerForm(context, steps);
        this.codes = new HandOutCodes(context);
    }

    private static Entry entry(Request request, PlannedStep step) {
        return request.actor() instanceof Actor.Citizen citizen
                ? Entry.of(step, citizen.personId())
                : Entry.ofVisitor(step);
    }

    /** Shows where somebody stands, or a page of questions. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        Optional<PublishedQuestionnaire> published = flow.published(step);
        if (published.isEmpty()
                || !step.isOpenOn(steps.today()) && step.consultation().isPublished()) {
            return closed(request, step, published.isPresent());
        }
        if (published.get().questionnaire().terms().anonymous()) {
            return forms.code(request, step, FormInput.empty());
        }
        Entry entry = entry(request, step);
        Optional<String> page = request.query("page").filter(typed -> typed.matches("[0-9]{1,3}"));
        if (page.isPresent()) {
            return flow.page(request, entry, Integer.parseInt(page.get()));
        }
        boolean sent = flow.hasSent(entry);
        boolean draft = flow.hasDraft(entry);
        return sent || draft ? standing(request, step, sent, draft) : flow.page(request, entry, 1);
    }

    private Page closed(Request request, PlannedStep step, boolean published) {
        return steps.page(request, "questions", step, step.step().title())
                .with("open", false)
                .with("upcoming", steps.today().isBefore(step.step().startsOn()))
                .with("published", published)
                .with("sent", false)
                .with("draft", false)
                .with("kept", false);
    }

    private Page standing(Request request, PlannedStep step, boolean sent, boolean draft) {
        return closed(request, step, true)
                .with("open", true)
                .with("sent", sent)
                .with("draft", draft)
                .with("kept", request.query("garde").isPresent());
    }

    /** Keeps a page that somebody filled in. */
    Response take(Request request) {
        PlannedStep step = steps.requested(request);
        return isAnonymous(step)
                ? byCode(request, step, entry -> start(request, entry))
                : Response.toCitizen(
                        request,
                        () -> shown(request, step),
                        citizen -> flow.take(request, Entry.of(step, citizen.personId())));
    }

    private boolean isAnonymous(PlannedStep step) {
        return flow.published(step)
                .filter(published -> published.questionnaire().terms().anonymous())
                .isPresent();
    }

    private Response byCode(Request request, PlannedStep step, Function<Entry, Response> answer) {
        FormInput form = FormInput.of(request);
        String code = form.required(CODE, LONGEST_CODE, "questions.code.missing");
        if (!form.isValid()) {
            return forms.code(request, step, form);
        }
        Entry entry = Entry.ofCode(step, codes.respondent(step, code), code);
        return switch (codes.standing(step, code)) {
            case UNKNOWN -> forms.code(request, step, form.error(CODE, "questions.code.unknown"));
            case USED -> forms.code(request, step, form.error(CODE, "questions.code.used"));
            case FREE -> answer.apply(entry);
        };
    }

    private Response start(Request request, Entry entry) {
        return request.form("vers").filter(START::equals).isPresent()
                ? flow.page(request, entry, 1)
                : flow.take(request, entry);
    }

    /** What somebody who has to sign in first reads of the answers that are kept for them. */
    private Map<String, String> shown(Request request, PlannedStep step) {
        FormInput form = FormInput.of(request);
        List<Question> questions = flow.answered(step, form);
        Answers typed = TypedAnswers.read(form, questions);
        Map<String, String> shown = new LinkedHashMap<>();
        questions.forEach(question ->
                shown.put(question.words(), String.join(", ", AnswerWords.of(question, typed.of(question.id())))));
        return shown;
    }

    /** Shows all answers before they are sent. */
    Response review(Request request) {
        PlannedStep step = steps.requested(request);
        return Response.toCitizen(request, citizen -> flow.review(request, Entry.of(step, citizen.personId())));
    }

    /** Sends the answers. */
    Response send(Request request) {
        PlannedStep step = steps.requested(request);
        return isAnonymous(step)
                ? byCode(request, step, entry -> flow.send(request, entry))
                : Response.toCitizen(request, citizen -> flow.send(request, Entry.of(step, citizen.personId())));
    }

    /** Takes a file out of the draft. */
    Response leave(Request request) {
        PlannedStep step = steps.requested(request);
        return isAnonymous(step)
                ? byCode(request, step, entry -> flow.leave(request, entry))
                : Response.toCitizen(request, citizen -> flow.leave(request, Entry.of(step, citizen.personId())));
    }

    /** Thanks somebody who sent answers. */
    Response thanks(Request request) {
        return forms.thanks(request, steps.requested(request));
    }
}
