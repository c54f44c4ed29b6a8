package org.territoireouvert.consultation.web.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.asking.PrepareQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.asking.WrittenQuestion;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.FileFamily;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Staff write one question. */
final class EditPages {

    private static final String KIND = "sorte";
    private static final int LONGEST_KIND = 20;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final QuestionnaireRepository questionnaires;
    private final PrepareQuestionnaire prepare;

    EditPages(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
        this.prepare = new PrepareQuestionnaire(context);
    }

    private Questionnaire work(PlannedStep step) {
        return context.database().read(handle -> questionnaires.work(handle, step));
    }

    /** Shows the form of a new question of a kind. */
    Response begin(Request request) {
        QuestionKind kind = kind(request.query(KIND).orElse(""));
        return editPage(request, kind, Optional.empty(), QuestionForm.of(kind));
    }

    private static QuestionKind kind(String word) {
        return Arrays.stream(QuestionKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No kind of question \"" + word + "\""));
    }

    private Page editPage(Request request, QuestionKind kind, Optional<Question> before, FormInput form) {
        PlannedStep step = steps.requested(request);
        String id = before.map(Question::id).orElse("");
        return steps.staffPage(request, "questions-edit", step, steps.say(request.locale(), QuestionPages.key(kind)))
                .crumb(steps.say(request.locale(), "questions.manage"), step.preparationPath())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("kind", kind)
                .with("before", before)
                .with("families", kind == QuestionKind.FILE ? List.of(FileFamily.values()) : List.of())
                .with("earlier", PrepareQuestionnaire.earlier(work(step), id))
                .with("action", step.preparationPath() + (id.isEmpty() ? "/nouvelle-question" : "/questions/" + id));
    }

    /** Adds a question. */
    Response add(Request request) {
        PlannedStep step = steps.requested(request);
        FormInput form = FormInput.of(request);
        QuestionKind kind = kind(form.optional(KIND, LONGEST_KIND));
        Optional<WrittenQuestion> written =
                QuestionForm.read(form, kind, Optional.empty(), PrepareQuestionnaire.earlier(work(step), ""));
        return written.isEmpty()
                ? editPage(request, kind, Optional.empty(), form)
                : QuestionPages.after(
                        step,
                        prepare.add(step, written.get()),
                        outcome -> editPage(request, kind, Optional.empty(), form.error("", outcome)));
    }

    private Question requested(PlannedStep step, Request request) {
        String id = request.pathParameter("question");
        return work(step)
                .find(id)
                .filter(question -> !question.retired())
                .orElseThrow(() -> new NotFoundException("No question " + id));
    }

    /** Shows a question, to change it. */
    Response edit(Request request) {
        Question question = requested(steps.requested(request), request);
        return editPage(request, question.kind(), Optional.of(question), QuestionForm.of(question));
    }

    /** Changes a question. */
    Response change(Request request) {
        PlannedStep step = steps.requested(request);
        Question question = requested(step, request);
        FormInput form = FormInput.of(request);
        Optional<Question> before = Optional.of(question);
        Optional<WrittenQuestion> written = QuestionForm.read(
                form, question.kind(), before, PrepareQuestionnaire.earlier(work(step), question.id()));
        return written.isEmpty()
                ? editPage(request, question.kind(), before, form)
                : QuestionPages.after(
                        step,
                        prepare.replace(step, question.id(), written.get()),
                        outcome -> editPage(request, question.kind(), before, form.error("", outcome)));
    }
}
