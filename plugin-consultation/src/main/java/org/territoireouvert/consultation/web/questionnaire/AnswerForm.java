package org.territoireouvert.consultation.web.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.territory.PlacePicker;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.CheckAnswers;
import org.territoireouvert.consultation.questionnaire.Problem;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.web.RequestedSteps;

/** Draws what somebody sees who answers a questionnaire. */
final class AnswerForm {

    static final String VERSION = "version";
    static final String PAGE_NUMBER = "page";

    private final PluginContext context;
    private final RequestedSteps steps;
    private final JoinedFiles files;

    AnswerForm(PluginContext context, RequestedSteps steps) {
        this.context = context;
        this.steps = steps;
        this.files = new JoinedFiles(context);
    }

    private Page begin(Request request, Entry entry, String template, String title) {
        Page page = entry.isPaper()
                ? steps.staffPage(request, template, entry.step(), title)
                        .crumb(
                                steps.say(request.locale(), "questions.manage"),
                                entry.step().preparationPath())
                : steps.page(request, template, entry.step(), title);
        return page.with("entry", entry.path()).with("code", entry.code()).with("paper", entry.isPaper());
    }

    /**
     * Draws a page of questions.
     *
     * @param number from 1
     * @param form with problems; fields that it does not hold are filled with the answers
     */
    Page page(
            Request request,
            Entry entry,
            PublishedQuestionnaire published,
            Answers answers,
            int number,
            FormInput form) {
        Questionnaire questionnaire = published.questionnaire();
        List<List<Question>> pages = questionnaire.pages(AnswerFlow.PAGE);
        List<Question> shownToThem = questionnaire.shownTo(answers);
        List<Question> shown = pages.get(Math.clamp(number, 1, pages.size()) - 1).stream()
                .filter(shownToThem::contains)
                .toList();
        shown.forEach(question -> TypedAnswers.fill(form, question, answers.of(question.id())));
        List<Integer> visible = IntStream.rangeClosed(1, pages.size())
                .filter(one -> pages.get(one - 1).stream().anyMatch(shownToThem::contains))
                .boxed()
                .toList();
        return begin(request, entry, "questions-page", entry.step().step().title())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with(
                        "questions",
                        shown.stream()
                                .map(question -> QuestionView.of(question, form))
                                .toList())
                .with("shown", shown.stream().map(Question::id).collect(Collectors.joining(" ")))
                .with(VERSION, published.version())
                .with("number", number)
                .with("place", Math.max(1, visible.indexOf(number) + 1))
                .with("pages", visible.size())
                .with("anonymous", questionnaire.terms().anonymous())
                .with("files", files.field(request.locale(), entry, shown, answers))
                .with("picker", context.service(Territories.class).boundary().map(PlacePicker::of));
    }

    /**
     * An answer before it is sent.
     *
     * @param page on which it can be changed
     * @param problem what has to be mended; empty for nothing
     */
    public record Line(Question question, List<String> words, int page, String problem) {}

    /** Draws all answers, to read them before they are sent. */
    Page review(Request request, Entry entry, PublishedQuestionnaire published, Answers answers, FormInput form) {
        Questionnaire questionnaire = published.questionnaire();
        List<List<Question>> pages = questionnaire.pages(AnswerFlow.PAGE);
        List<Question> shown = questionnaire.shownTo(answers);
        Map<String, Problem> problems = CheckAnswers.check(shown, answers).stream()
                .collect(Collectors.toMap(Problem::question, Function.identity()));
        List<Line> lines = shown.stream()
                .map(question -> line(request, entry, question, answers, pageOf(pages, question), problems))
                .toList();
        return begin(request, entry, "questions-review", steps.say(request.locale(), "questions.review"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("lines", lines)
                .with(VERSION, published.version())
                .with("ready", problems.isEmpty());
    }

    private static int pageOf(List<List<Question>> pages, Question question) {
        return IntStream.range(0, pages.size())
                        .filter(index -> pages.get(index).contains(question))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private Line line(
            Request request, Entry entry, Question question, Answers answers, int page, Map<String, Problem> problems) {
        Problem problem = problems.get(question.id());
        return new Line(
                question,
                question.kind() == QuestionKind.FILE
                        ? files.joined(entry, question, answers).stream()
                                .map(joined -> joined.file().name())
                                .toList()
                        : AnswerWords.of(question, answers.of(question.id())),
                page,
                problem == null
                        ? ""
                        : steps.say(
                                request.locale(),
                                problem.messageKey(),
                                problem.arguments().toArray()));
    }

    /** Says that it is kept. */
    Response later(Request request, Entry entry) {
        return entry.hasCode()
                ? begin(request, entry, "questions-kept", steps.say(request.locale(), "questions.kept"))
                : new Response.Redirect(
                        entry.isPaper() ? entry.step().preparationPath() + "?ok=1" : entry.path() + "?garde=1");
    }

    /** Says that it counts. */
    Response sent(Request request, Entry entry) {
        if (entry.hasCode()) {
            return thanks(request, entry.step());
        }
        return new Response.Redirect(
                entry.isPaper() ? entry.step().preparationPath() + "?ok=1" : entry.path() + "/merci");
    }

    /** Thanks. */
    Page thanks(Request request, PlannedStep step) {
        return steps.page(request, "questions-thanks", step, steps.say(request.locale(), "questions.sent"));
    }

    /** Asks for a code. */
    Page code(Request request, PlannedStep step, FormInput form) {
        return steps.page(request, "questions-code", step, step.step().title())
                .status(form.isValid() ? 200 : 422)
                .with("form", form);
    }

    /** Says why a code is not taken, and asks for another. */
    Page refusedCode(Request request, PlannedStep step, String problem) {
        return code(request, step, FormInput.of(request).error("code", problem));
    }
}
