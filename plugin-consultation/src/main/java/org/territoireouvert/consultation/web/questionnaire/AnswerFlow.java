package org.territoireouvert.consultation.web.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answering.AnswerRepository;
import org.territoireouvert.consultation.answering.Draft;
import org.territoireouvert.consultation.answering.DraftRepository;
import org.territoireouvert.consultation.answering.SaveAnswers;
import org.territoireouvert.consultation.answering.SendAnswers;
import org.territoireouvert.consultation.answering.StoredAnswer;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.CheckAnswers;
import org.territoireouvert.consultation.questionnaire.Problem;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Leads through the pages of a questionnaire, whoever answers: each page is kept before the next one is shown. */
final class AnswerFlow {

    /** How many questions a page has at most. */
    static final int PAGE = 8;

    private static final String SHOWN = "shown";
    private static final String GO = "vers";
    private static final String JOIN = "joindre";
    private static final String FILE = "fichier";
    private static final int LONGEST_LIST = 2_500;
    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_ID = 40;

    private final PluginContext context;
    private final QuestionnaireRepository questionnaires;
    private final DraftRepository drafts;
    private final AnswerRepository answers;
    private final SaveAnswers saveAnswers;
    private final SendAnswers sendAnswers;
    private final AnswerForm forms;
    private final JoinedFiles files;

    AnswerFlow(PluginContext context, RequestedSteps steps) {
        Json json = context.service(Json.class);
        this.context = context;
        this.questionnaires = new QuestionnaireRepository(json);
        this.drafts = new DraftRepository(json);
        this.answers = new AnswerRepository(json);
        this.saveAnswers = new SaveAnswers(context);
        this.sendAnswers = new SendAnswers(context);
        this.forms = new AnswerForm(context, steps);
        this.files = new JoinedFiles(context);
    }

    /** Returns what people read in a step; empty when nothing is published. */
    Optional<PublishedQuestionnaire> published(PlannedStep step) {
        return context.database().read(handle -> questionnaires.last(handle, step));
    }

    private PublishedQuestionnaire requested(PlannedStep step) {
        return published(step).orElseThrow(() -> new NotFoundException("No questions in " + step.path()));
    }

    /** Tells whether something typed waits to be sent. */
    boolean hasDraft(Entry entry) {
        return context.database()
                .read(handle -> drafts.find(handle, entry.step(), entry.respondent()))
                .isPresent();
    }

    /** Tells whether somebody has sent answers. */
    boolean hasSent(Entry entry) {
        return sent(entry).isPresent();
    }

    private Optional<StoredAnswer> sent(Entry entry) {
        return context.database()
                .read(handle ->
                        answers.find(handle, entry.step(), entry.respondent().key()));
    }

    /** Returns what somebody typed so far, or sent before. */
    private Answers answersOf(Entry entry) {
        return context.database()
                .read(handle -> drafts.find(handle, entry.step(), entry.respondent()))
                .map(Draft::answers)
                .or(() -> sent(entry).map(StoredAnswer::answers))
                .orElse(Answers.NONE);
    }

    /** Shows a page, or the next one on which there is a question for who answers. */
    Response page(Request request, Entry entry, int number) {
        PublishedQuestionnaire published = requested(entry.step());
        Answers typed = answersOf(entry);
        int shown = forward(published.questionnaire(), typed, number - 1);
        if (shown == 0) {
            return review(request, entry);
        }
        FormInput form = FormInput.empty();
        return forms.page(request, entry, published, typed, shown, form);
    }

    /** Shows all answers, with what has to be mended. */
    Response review(Request request, Entry entry) {
        return forms.review(request, entry, requested(entry.step()), answersOf(entry), FormInput.empty());
    }

    /** Returns the number of the next page after one that has a question for who answers; 0 for none. */
    private static int forward(Questionnaire questionnaire, Answers answers, int from) {
        List<Question> shown = questionnaire.shownTo(answers);
        List<List<Question>> pages = questionnaire.pages(PAGE);
        return IntStream.rangeClosed(from + 1, pages.size())
                .filter(number -> pages.get(number - 1).stream().anyMatch(shown::contains))
                .findFirst()
                .orElse(0);
    }

    private static int backward(Questionnaire questionnaire, Answers answers, int from) {
        List<Question> shown = questionnaire.shownTo(answers);
        List<List<Question>> pages = questionnaire.pages(PAGE);
        return IntStream.iterate(from - 1, number -> number > 0, number -> number - 1)
                .filter(number ->
                        number <= pages.size() && pages.get(number - 1).stream().anyMatch(shown::contains))
                .findFirst()
                .orElse(1);
    }

    /** Returns the questions of the version that was answered whose fields a form holds. */
    List<Question> answered(PlannedStep step, FormInput form) {
        Optional<PublishedQuestionnaire> version =
                context.database().read(handle -> questionnaires.find(handle, step, number(form, AnswerForm.VERSION)));
        List<String> ids = Arrays.asList(form.optional(SHOWN, LONGEST_LIST).split(" "));
        return version.map(PublishedQuestionnaire::questionnaire).stream()
                .flatMap(read -> read.asked().stream())
                .filter(question -> ids.contains(question.id()))
                .toList();
    }

    private static int number(FormInput form, String field) {
        String typed = form.optional(field, LONGEST_WORD);
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    /** Keeps a page that somebody filled in, and goes where they want. */
    Response take(Request request, Entry entry) {
        PublishedQuestionnaire published = requested(entry.step());
        FormInput form = FormInput.of(request);
        List<Question> questions = answered(entry.step(), form);
        Answers typed = TypedAnswers.read(form, questions);
        int page = Math.max(1, number(form, AnswerForm.PAGE_NUMBER));
        int version = number(form, AnswerForm.VERSION);
        SaveAnswers.Outcome kept = saveAnswers.save(entry.step(), entry.respondent(), version, typed);
        if (kept == SaveAnswers.Outcome.REFUSED) {
            return forms.refusedCode(request, entry.step(), "questions.code.used");
        }
        boolean expected = form.optional(GO, LONGEST_WORD).equals(JOIN);
        Optional<Problem> refused = files.join(request, entry, version, questions, form, expected);
        refused.ifPresent(problem -> say(form, problem));
        if (kept == SaveAnswers.Outcome.CLOSED) {
            return forms.page(
                    request, entry, published, answersOf(entry), page, form.error("", "questions.closed.kept"));
        }
        if (kept == SaveAnswers.Outcome.CHANGED) {
            return changed(request, entry, published, page, refused);
        }
        return refused.isPresent()
                ? forms.page(request, entry, published, answersOf(entry), page, form)
                : go(request, entry, published, questions, page, form);
    }

    private static void say(FormInput form, Problem problem) {
        form.error(problem.question(), problem.messageKey(), problem.arguments().toArray());
    }

    private Response changed(
            Request request, Entry entry, PublishedQuestionnaire published, int page, Optional<Problem> refused) {
        Answers typed = answersOf(entry);
        int shown = Math.max(1, forward(published.questionnaire(), typed, page - 1));
        FormInput form = FormInput.empty().error("", "questions.changed");
        refused.ifPresent(problem -> say(form, problem));
        return forms.page(request, entry, published, typed, shown, form);
    }

    /** Takes a file out of what is kept, and shows its page again. */
    Response leave(Request request, Entry entry) {
        PublishedQuestionnaire published = requested(entry.step());
        FormInput form = FormInput.of(request);
        String file = form.optional(FILE, LONGEST_ID);
        int page = Math.max(1, number(form, AnswerForm.PAGE_NUMBER));
        return switch (files.leave(entry, number(form, AnswerForm.VERSION), file)) {
            case REFUSED -> forms.refusedCode(request, entry.step(), "questions.code.used");
            case CLOSED ->
                forms.page(
                        request,
                        entry,
                        published,
                        answersOf(entry),
                        page,
                        FormInput.empty().error("", "questions.closed.kept"));
            case CHANGED -> changed(request, entry, published, page, Optional.empty());
            case KEPT -> to(request, entry, page);
        };
    }

    private Response go(
            Request request,
            Entry entry,
            PublishedQuestionnaire published,
            List<Question> questions,
            int page,
            FormInput form) {
        Answers typed = answersOf(entry);
        switch (form.optional(GO, LONGEST_WORD)) {
            case "avant" -> {
                return to(request, entry, backward(published.questionnaire(), typed, page));
            }
            case "tard" -> {
                return forms.later(request, entry);
            }
            case JOIN, "connecter" -> {
                return to(request, entry, page);
            }
            default -> {
                List<Question> shown = published.questionnaire().shownTo(typed).stream()
                        .filter(question ->
                                questions.stream().anyMatch(one -> one.id().equals(question.id())))
                        .toList();
                CheckAnswers.check(shown, typed).forEach(problem -> say(form, problem));
                return form.isValid()
                        ? to(request, entry, forward(published.questionnaire(), typed, page))
                        : forms.page(request, entry, published, typed, page, form);
            }
        }
    }

    private Response to(Request request, Entry entry, int page) {
        if (entry.hasCode()) {
            return page == 0 ? review(request, entry) : page(request, entry, page);
        }
        return page == 0 ? entry.toReview() : entry.toPage(page);
    }

    /** Sends what was kept. */
    Response send(Request request, Entry entry) {
        return switch (sendAnswers.send(entry.step(), entry.respondent())) {
            case SendAnswers.Outcome.Sent sent -> forms.sent(request, entry);
            case SendAnswers.Outcome.Nothing nothing -> nothingToSend(request, entry);
            case SendAnswers.Outcome.Used used -> forms.refusedCode(request, entry.step(), "questions.code.used");
            case SendAnswers.Outcome.Closed closed -> again(request, entry, "questions.closed.kept");
            case SendAnswers.Outcome.Empty empty -> again(request, entry, "questions.empty");
            case SendAnswers.Outcome.Incomplete incomplete -> again(request, entry, "questions.incomplete");
        };
    }

    /** Whoever sends twice reads that it counts once. */
    private Response nothingToSend(Request request, Entry entry) {
        if (entry.hasCode()) {
            return forms.refusedCode(request, entry.step(), "questions.code.used");
        }
        return hasSent(entry) ? forms.sent(request, entry) : entry.toPage(1);
    }

    private Response again(Request request, Entry entry, String problem) {
        return forms.review(
                request,
                entry,
                requested(entry.step()),
                answersOf(entry),
                FormInput.empty().error("", problem));
    }
}
