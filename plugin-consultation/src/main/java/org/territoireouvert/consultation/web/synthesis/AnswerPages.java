package org.territoireouvert.consultation.web.synthesis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.answer.Answer.Decision;
import org.territoireouvert.consultation.answer.Answer.Progress;
import org.territoireouvert.consultation.answer.AnswerContributions;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.ThemeRepository;
import org.territoireouvert.consultation.web.synthesis.Workbench.Tab;

/** Staff answer to an idea or to a contribution for the authority, and say what happens afterwards. */
final class AnswerPages {

    private static final String THEME = "idee";
    private static final String CONTRIBUTION = "contribution";
    private static final String DECISION = "decision";
    private static final String TEXT = "text";
    private static final String PROGRESS = "progress";
    private static final int LONGEST_WORD = 60;

    private final PluginContext context;
    private final Workbench workbench;
    private final AnswerContributions answerContributions;
    private final ContributionRepository contributions;
    private final ThemeRepository themes = new ThemeRepository();
    private final AnswerRepository answers = new AnswerRepository();

    AnswerPages(PluginContext context, Workbench workbench) {
        this.context = context;
        this.workbench = workbench;
        this.answerContributions = new AnswerContributions(context);
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** To what an answer is given; one of the identifiers is empty. */
    private record Subject(String theme, String contribution, String title) {}

    private Subject subject(Handle handle, PlannedStep step, Request request) {
        String theme = request.query(THEME).orElse("");
        String contribution = request.query(CONTRIBUTION).orElse("");
        Optional<String> title = theme.isEmpty()
                ? contributions
                        .find(handle, contribution)
                        .filter(found ->
                                found.consultation().equals(step.consultation().slug()))
                        .map(Contribution::title)
                : themes.find(handle, step, theme).map(Theme::title);
        return new Subject(
                theme,
                theme.isEmpty() ? contribution : "",
                title.orElseThrow(() -> new NotFoundException("Nothing to answer to: " + theme + contribution)));
    }

    /** Shows the form of an answer, and of what happened since. */
    Response form(Request request) {
        PlannedStep step = workbench.requested(request);
        return context.database().read(handle -> {
            Subject subject = subject(handle, step, request);
            FormInput form = FormInput.empty();
            answers.to(handle, step, subject.theme(), subject.contribution())
                    .ifPresent(answer ->
                            form.prefill(DECISION, answer.decision().name()).prefill(TEXT, answer.text()));
            return page(handle, request, step, subject, form, FormInput.empty());
        });
    }

    private Page page(
            Handle handle, Request request, PlannedStep step, Subject subject, FormInput form, FormInput followUp) {
        return workbench
                .page(
                        handle,
                        request,
                        "synthesis-answer",
                        step,
                        Tab.THEMES,
                        workbench.say(request.locale(), "answer.title"),
                        form)
                .with("subject", subject.title())
                .with("address", address(step, subject))
                .with("decisions", choices(request.locale(), Decision.values(), "answer.decision."))
                .with("progresses", choices(request.locale(), Progress.values(), "answer.progress."))
                .with("answered", answers.to(handle, step, subject.theme(), subject.contribution()))
                .with("followUp", followUp);
    }

    private static String address(PlannedStep step, Subject subject) {
        return step.preparationPath()
                + "/reponse?"
                + (subject.theme().isEmpty()
                        ? CONTRIBUTION + "=" + subject.contribution()
                        : THEME + "=" + subject.theme());
    }

    private List<Choice> choices(Locale locale, Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), workbench.say(locale, prefix + constant.name())))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> chosen(FormInput form, String field, E[] constants, String missing) {
        String word = form.optional(field, LONGEST_WORD);
        Optional<E> found = Arrays.stream(constants)
                .filter(constant -> constant.name().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            form.error(field, missing);
        }
        return found;
    }

    /** Takes an answer; everybody reads it at once. */
    Response answer(Request request) {
        PlannedStep step = workbench.requested(request);
        Subject subject = context.database().read(handle -> subject(handle, step, request));
        FormInput form = FormInput.of(request);
        Optional<Decision> decision = chosen(form, DECISION, Decision.values(), "answer.decision.missing");
        String text = form.required(TEXT, Answer.LONGEST, "answer.text.missing");
        if (decision.isEmpty() || !form.isValid()) {
            return context.database()
                    .<Page, RuntimeException>read(
                            handle -> page(handle, request, step, subject, form, FormInput.empty()));
        }
        answerContributions.answer(
                step, subject.theme(), subject.contribution(), decision.get(), text, request.actor());
        return new Response.Redirect(address(step, subject));
    }

    /** Takes what happened after an answer. */
    Response follow(Request request) {
        PlannedStep step = workbench.requested(request);
        String id = request.pathParameter("answer");
        Answer answer = context.database()
                .<Optional<Answer>, RuntimeException>read(handle -> answers.find(handle, step, id))
                .orElseThrow(() -> new NotFoundException("No answer " + id));
        FormInput form = FormInput.of(request);
        Optional<Progress> progress = chosen(form, PROGRESS, Progress.values(), "answer.progress.missing");
        String text = form.required(TEXT, Answer.LONGEST, "answer.follow-up.missing");
        Subject subject = new Subject(answer.themeId(), answer.contributionId(), "");
        if (progress.isEmpty() || !form.isValid()) {
            return context.database()
                    .<Page, RuntimeException>read(handle -> page(handle, request, step, subject, filled(answer), form)
                            .status(422));
        }
        answerContributions.follow(step, id, progress.get(), text, request.actor());
        return new Response.Redirect(address(step, subject));
    }

    private static FormInput filled(Answer answer) {
        return FormInput.empty().prefill(DECISION, answer.decision().name()).prefill(TEXT, answer.text());
    }
}
