package org.territoireouvert.consultation.answering;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.asking.PublishedQuestionnaire;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Answers;

/** Keeps what somebody types, right or wrong, until they send it. */
public final class SaveAnswers {

    private final PluginContext context;
    private final QuestionnaireRepository questionnaires;
    private final DraftRepository drafts;
    private final AnswerRepository answers;
    private final CodeRepository codes = new CodeRepository();

    /** Creates the use case. */
    public SaveAnswers(PluginContext context) {
        Json json = context.service(Json.class);
        this.context = context;
        this.questionnaires = new QuestionnaireRepository(json);
        this.drafts = new DraftRepository(json);
        this.answers = new AnswerRepository(json);
    }

    /** What came of it. */
    public enum Outcome {
        /** It is kept. */
        KEPT,
        /** It is kept; the questions are others now than those that were answered. */
        CHANGED,
        /** It is kept, and the step is not open: it cannot be sent. */
        CLOSED,
        /** Somebody answered with this code, or it is none: nothing is kept. */
        REFUSED
    }

    /**
     * Keeps answers to some questions, beside those that were kept before.
     *
     * @param version of the questionnaire that was answered
     */
    public Outcome save(PlannedStep step, Respondent respondent, int version, Answers typed) {
        return change(step, respondent, version, (handle, before) -> before.with(typed));
    }

    /** Changes a draft that is held, in its transaction. */
    interface Change {
        Answers of(Handle handle, Answers before);
    }

    /** Changes what was kept before. */
    Outcome change(PlannedStep step, Respondent respondent, int version, Change change) {
        return context.database().write(handle -> {
            if (!mayAnswer(handle, step, respondent)) {
                return Outcome.REFUSED;
            }
            LocalDate today = LocalDate.ofInstant(context.database().now(handle), context.zone());
            drafts.begin(handle, step, respondent, new Draft(version, sent(handle, step, respondent)), today);
            Answers before =
                    drafts.find(handle, step, respondent).map(Draft::answers).orElse(Answers.NONE);
            drafts.put(handle, step, respondent, new Draft(version, change.of(handle, before)), today);
            if (!isOpen(step, respondent, today)) {
                return Outcome.CLOSED;
            }
            Optional<Integer> last = questionnaires.last(handle, step).map(PublishedQuestionnaire::version);
            return last.equals(Optional.of(version)) ? Outcome.KEPT : Outcome.CHANGED;
        });
    }

    private boolean mayAnswer(Handle handle, PlannedStep step, Respondent respondent) {
        return respondent.means() != Respondent.Means.CODE
                || codes.isUsed(handle, step, respondent.hash())
                        .filter(used -> !used)
                        .isPresent();
    }

    /** Whoever changes what they sent begins with it. */
    private Answers sent(Handle handle, PlannedStep step, Respondent respondent) {
        return answers.find(handle, step, respondent.key())
                .map(StoredAnswer::answers)
                .orElse(Answers.NONE);
    }

    /** Tells whether somebody may answer on a day: sheets of paper that came in time are typed later too. */
    static boolean isOpen(PlannedStep step, Respondent respondent, LocalDate today) {
        return respondent.means() == Respondent.Means.PAPER
                ? step.consultation().isPublished()
                        && !today.isBefore(step.step().startsOn())
                : step.isOpenOn(today);
    }
}
