package org.territoireouvert.consultation.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.answering.file.AnswerFiles;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.CheckAnswers;
import org.territoireouvert.consultation.questionnaire.Problem;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.result.Count;
import org.territoireouvert.consultation.questionnaire.result.CountAnswers;

/** Takes what somebody answered, once: it is counted in the same transaction, and the draft goes. */
public final class SendAnswers {

    private final PluginContext context;
    private final QuestionnaireRepository questionnaires;
    private final DraftRepository drafts;
    private final AnswerRepository answers;
    private final CodeRepository codes = new CodeRepository();
    private final CountRepository counts = new CountRepository();
    private final AnswerFiles files;

    /** Creates the use case. */
    public SendAnswers(PluginContext context) {
        Json json = context.service(Json.class);
        this.context = context;
        this.questionnaires = new QuestionnaireRepository(json);
        this.drafts = new DraftRepository(json);
        this.answers = new AnswerRepository(json);
        this.files = new AnswerFiles(context);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It counts. */
        record Sent() implements Outcome {}

        /** Nothing waits to be sent: it was sent before, or never typed. */
        record Nothing() implements Outcome {}

        /** The step is not open; the draft is kept. */
        record Closed() implements Outcome {}

        /** No question is answered. */
        record Empty() implements Outcome {}

        /** Somebody has answered with this code. */
        record Used() implements Outcome {}

        /** Something has to be mended first, at least one problem. */
        record Incomplete(List<Problem> problems) implements Outcome {}
    }

    /** Sends what is kept as a draft. */
    public Outcome send(PlannedStep step, Respondent respondent) {
        return context.database().write(handle -> {
            Optional<PublishedQuestionnaire> published = questionnaires.last(handle, step);
            if (published.isEmpty() || !drafts.hold(handle, step, respondent)) {
                return new Outcome.Nothing();
            }
            LocalDate today = LocalDate.ofInstant(context.database().now(handle), context.zone());
            if (!SaveAnswers.isOpen(step, respondent, today)) {
                return new Outcome.Closed();
            }
            Answers typed = drafts.find(handle, step, respondent).orElseThrow().answers();
            return send(handle, step, respondent, published.get(), typed, today);
        });
    }

    private Outcome send(
            Handle handle,
            PlannedStep step,
            Respondent respondent,
            PublishedQuestionnaire published,
            Answers typed,
            LocalDate today) {
        Questionnaire questionnaire = published.questionnaire();
        List<Problem> problems = CheckAnswers.check(questionnaire.shownTo(typed), typed);
        if (!problems.isEmpty()) {
            return new Outcome.Incomplete(problems);
        }
        if (questionnaire.counted(typed).byQuestion().isEmpty()) {
            return new Outcome.Empty();
        }
        boolean coded = respondent.means() == Respondent.Means.CODE;
        if (coded && !codes.use(handle, step, respondent.hash())) {
            return new Outcome.Used();
        }
        StoredAnswer answer = coded
                ? new StoredAnswer(random(), random(), published.version(), questionnaire.counted(typed), "")
                : ofKnown(handle, step, respondent, published.version(), typed, today);
        put(handle, step, answer, questionnaire, respondent.means());
        files.settle(handle, step, respondent.key(), sent(answer), questionnaire);
        drafts.remove(handle, step, respondent);
        return new Outcome.Sent();
    }

    private static AnswerFiles.SentAnswers sent(StoredAnswer answer) {
        return new AnswerFiles.SentAnswers(answer.id(), answer.respondent(), answer.answeredOn(), answer.answers());
    }

    private StoredAnswer ofKnown(
            Handle handle, PlannedStep step, Respondent respondent, int version, Answers typed, LocalDate today) {
        Optional<StoredAnswer> before = answers.find(handle, step, respondent.key());
        return new StoredAnswer(
                before.map(StoredAnswer::id).orElseGet(SendAnswers::random),
                respondent.key(),
                version,
                typed,
                before.map(StoredAnswer::answeredOn).orElse(today.toString()));
    }

    /** Random in all its digits: an identifier that sorts by time would tell when somebody answered. */
    private static String random() {
        return UUID.randomUUID().toString();
    }

    /** Stores an answer and counts it in the place of what the same person sent before, as a part of a transaction. */
    void put(
            Handle handle, PlannedStep step, StoredAnswer answer, Questionnaire questionnaire, Respondent.Means means) {
        List<Count> changes = new ArrayList<>();
        Optional<StoredAnswer> before = answers.find(handle, step, answer.respondent());
        before.ifPresent(earlier -> counted(handle, step, earlier).forEach(count -> changes.add(count.negated())));
        changes.addAll(CountAnswers.of(questionnaire, questionnaire.counted(answer.answers())));
        if (before.isEmpty() && means == Respondent.Means.PAPER) {
            changes.add(new Count("", CountRepository.PAPER, 1, 0));
        }
        if (means == Respondent.Means.CODE) {
            changes.add(new Count("", CountRepository.USED, 1, 0));
        }
        answers.put(handle, step, answer, questionnaire);
        counts.add(handle, step, changes);
    }

    /**
     * Stores answers of people who have sent none before, and counts them together, as a part of a transaction.
     *
     * @param paper how many of them came on paper
     */
    public void addAll(
            Handle handle, PlannedStep step, List<StoredAnswer> sent, Questionnaire questionnaire, int paper) {
        List<Count> changes = new ArrayList<>(List.of(new Count("", CountRepository.PAPER, paper, 0)));
        for (StoredAnswer answer : sent) {
            answers.add(handle, step, answer, questionnaire);
            changes.addAll(CountAnswers.of(questionnaire, questionnaire.counted(answer.answers())));
        }
        counts.add(handle, step, changes);
    }

    /** Takes an answer away, from the counts too. */
    void remove(Handle handle, PlannedStep step, StoredAnswer answer) {
        counts.add(
                handle,
                step,
                counted(handle, step, answer).stream().map(Count::negated).toList());
        answers.remove(handle, answer.id());
        files.removeOf(handle, step, answer.respondent(), answer.id());
    }

    private List<Count> counted(Handle handle, PlannedStep step, StoredAnswer answer) {
        Questionnaire read = questionnaires
                .find(handle, step, answer.version())
                .map(PublishedQuestionnaire::questionnaire)
                .orElseThrow();
        return CountAnswers.of(read, read.counted(answer.answers()));
    }
}
