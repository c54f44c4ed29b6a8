package org.territoireouvert.consultation.asking;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.Terms;
import org.territoireouvert.consultation.store.StepStatements;

/** Changes the questions on which staff work, and publishes them. */
public final class PrepareQuestionnaire {

    /** A version was published: consultation, version. */
    public static final AuditType PUBLISHED = new AuditType("consultation.questionnaire-published", Visibility.PUBLIC);

    /** How many versions there are at most. */
    public static final int MOST_VERSIONS = 200;

    private final PluginContext context;
    private final QuestionnaireRepository questionnaires;

    /** Creates the use case. */
    public PrepareQuestionnaire(PluginContext context) {
        this.context = context;
        this.questionnaires = new QuestionnaireRepository(context.service(Json.class));
    }

    /** What came of it. */
    public enum Outcome {
        /** It is stored. */
        DONE,
        /** The question is not there any more. */
        GONE,
        /** Another question depends on it, or it on the one before. */
        NEEDED,
        /** There are as many questions or versions as there may be, or none to publish. */
        TOO_MANY
    }

    /** What is changed, in which version that people read. */
    private record Now(Questionnaire work, Optional<Questionnaire> read) {
        Optional<Question> asked(String id) {
            return work.find(id).filter(question -> !question.retired());
        }
    }

    private Outcome change(PlannedStep step, Function<Now, Outcome> refusal, Function<Now, Questionnaire> change) {
        return context.database().write(handle -> {
            StepStatements.hold(handle, step);
            Now now = new Now(
                    questionnaires.work(handle, step),
                    questionnaires.last(handle, step).map(PublishedQuestionnaire::questionnaire));
            Outcome outcome = refusal.apply(now);
            if (outcome == Outcome.DONE) {
                questionnaires.putWork(handle, step, change.apply(now));
            }
            return outcome;
        });
    }

    /** Adds a question at the end. */
    public Outcome add(PlannedStep step, WrittenQuestion written) {
        return change(
                step,
                now -> now.work().asked().size() == Questionnaire.MOST ? Outcome.TOO_MANY : refusal(now, written, ""),
                now -> now.work()
                        .with(
                                written.question(
                                        Optional.empty(),
                                        Optional.empty(),
                                        now.work().given()),
                                written.identifiers()));
    }

    /** A condition on a choice that somebody else took away in the meantime is refused. */
    private static Outcome refusal(Now now, WrittenQuestion written, String id) {
        boolean met = written.condition()
                .map(condition -> earlier(now.work(), id).stream()
                        .anyMatch(question -> question.id().equals(condition.question())
                                && condition.choices().stream().allMatch(question::opens)))
                .orElse(true);
        return met ? Outcome.DONE : Outcome.NEEDED;
    }

    /** Returns the questions before one that may decide whether it is shown; all of them for a new one. */
    public static List<Question> earlier(Questionnaire questionnaire, String id) {
        return questionnaire.asked().stream()
                .takeWhile(question -> !question.id().equals(id))
                .filter(question -> question.kind().opensOthers())
                .toList();
    }

    /** Changes a question; its kind stays. */
    public Outcome replace(PlannedStep step, String id, WrittenQuestion written) {
        return change(
                step,
                now -> {
                    if (now.asked(id).isEmpty()) {
                        return Outcome.GONE;
                    }
                    return keepsChoices(now.work(), replaced(now, id, written))
                            ? refusal(now, written, id)
                            : Outcome.NEEDED;
                },
                now -> now.work().replace(replaced(now, id, written), written.identifiers()));
    }

    private static Question replaced(Now now, String id, WrittenQuestion written) {
        return written.question(
                now.asked(id),
                now.read().flatMap(version -> version.find(id)),
                now.work().given());
    }

    private static boolean keepsChoices(Questionnaire work, Question question) {
        return work.asked().stream()
                .flatMap(one -> one.condition().stream())
                .filter(condition -> condition.question().equals(question.id()))
                .allMatch(condition -> condition.choices().stream().allMatch(question::opens));
    }

    /** Takes a question away; one that people have read is not asked any more, and its answers stay. */
    public Outcome remove(PlannedStep step, String id) {
        return change(
                step,
                now -> {
                    if (now.asked(id).isEmpty()) {
                        return Outcome.GONE;
                    }
                    return now.work().isNeeded(id) ? Outcome.NEEDED : Outcome.DONE;
                },
                now -> now.work().without(id, now.read()));
    }

    /** Asks a question one place earlier. */
    public Outcome raise(PlannedStep step, String id) {
        return change(
                step,
                now -> now.asked(id)
                        .map(question -> raising(now.work(), question))
                        .orElse(Outcome.GONE),
                now -> now.work().raise(id));
    }

    private static Outcome raising(Questionnaire work, Question question) {
        int place = work.asked().indexOf(question);
        boolean depends = place > 0
                && question.condition()
                        .filter(condition -> condition
                                .question()
                                .equals(work.asked().get(place - 1).id()))
                        .isPresent();
        return depends ? Outcome.NEEDED : Outcome.DONE;
    }

    /** Sets on what terms people answer. Whether it is anonymous stays once people can read the questions. */
    public Outcome agree(PlannedStep step, Terms terms) {
        return change(step, now -> Outcome.DONE, now -> {
            boolean anonymous = now.read().map(read -> read.terms().anonymous()).orElse(terms.anonymous());
            return now.work().on(new Terms(anonymous, terms.shownAtOnce(), terms.open()));
        });
    }

    /** Publishes what staff wrote as the next version; publishing the same again does nothing. */
    public Outcome publish(PlannedStep step, Actor actor) {
        return context.database().write(handle -> {
            StepStatements.hold(handle, step);
            Questionnaire work = questionnaires.work(handle, step);
            Optional<PublishedQuestionnaire> last = questionnaires.last(handle, step);
            if (last.filter(read -> read.questionnaire().equals(work)).isPresent()) {
                return Outcome.DONE;
            }
            int version = last.map(PublishedQuestionnaire::version).orElse(0) + 1;
            if (work.asked().isEmpty() || version > MOST_VERSIONS) {
                return Outcome.TOO_MANY;
            }
            Questionnaire marked =
                    last.map(read -> work.after(read.questionnaire(), version)).orElse(work);
            questionnaires.publish(
                    handle, step, version, marked, context.clock().instant());
            record(handle, step, version, actor);
            return Outcome.DONE;
        });
    }

    private void record(Handle handle, PlannedStep step, int version, Actor actor) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(PUBLISHED, actor, step.path())
                                .with("consultation", step.consultation().title())
                                .with("version", Integer.toString(version)));
    }
}
