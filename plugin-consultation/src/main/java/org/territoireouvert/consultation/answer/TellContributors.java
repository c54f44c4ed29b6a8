package org.territoireouvert.consultation.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.synthesis.ThemeRepository;

/** Tells those who contributed what came of it, some hundreds at a time, so that nobody waits for a page meanwhile. */
public final class TellContributors {

    /** A synthesis says where a contribution went. */
    public static final NotificationKind SYNTHESIS_NEWS = new NotificationKind("synthesis-read", Frequency.IMMEDIATE);

    /** The authority answers to a contribution. */
    public static final NotificationKind ANSWER_NEWS =
            new NotificationKind("contribution-answered", Frequency.IMMEDIATE);

    /** Something happened after the answer. */
    public static final NotificationKind FOLLOW_UP_NEWS =
            new NotificationKind("contribution-followed-up", Frequency.IMMEDIATE);

    private static final int TOLD_TOGETHER = 300;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final AlertRepository alerts = new AlertRepository();
    private final AnswerRepository answers = new AnswerRepository();
    private final ThemeRepository themes = new ThemeRepository();

    /** Creates it. */
    public TellContributors(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
    }

    /** Declares the job. */
    public Job job() {
        return new Job("tell-contributors", Duration.ofMinutes(1), this::run);
    }

    /** Tells all that is to be told. */
    void run() {
        while (context.database().<Boolean, RuntimeException>write(this::tellSome)) {
            // Each part is a transaction of its own: what is told is told once.
        }
    }

    private boolean tellSome(Handle handle) {
        Optional<Alert> first = alerts.first(handle);
        first.ifPresent(alert -> {
            List<String> people = people(handle, alert);
            people.stream().filter(person -> !person.isEmpty()).forEach(person -> tell(handle, alert, person));
            if (people.size() < TOLD_TOGETHER) {
                alerts.remove(handle, alert.id());
            } else {
                alerts.told(handle, alert.id(), people.getLast());
            }
        });
        return first.isPresent();
    }

    private Optional<PlannedStep> step(Alert alert) {
        return consultations
                .find(alert.consultation())
                .flatMap(found -> PlannedStep.find(found, StepKind.SYNTHESIS, Integer.toString(alert.step())));
    }

    private List<String> people(Handle handle, Alert alert) {
        if (alert.kind() == Alert.Kind.SYNTHESIS) {
            return alerts.sorted(handle, alert, TOLD_TOGETHER);
        }
        Optional<PlannedStep> step = step(alert);
        return step.flatMap(found -> answers.find(handle, found, alert.answerId()))
                .map(answer -> alerts.concerned(
                        handle,
                        alert,
                        answer.themeId().isEmpty()
                                ? List.of()
                                : themes.tree(handle, step.get()).below(answer.themeId()),
                        answer.contributionId(),
                        TOLD_TOGETHER))
                .orElse(List.of());
    }

    private void tell(Handle handle, Alert alert, String person) {
        NotificationKind kind = switch (alert.kind()) {
            case SYNTHESIS -> SYNTHESIS_NEWS;
            case ANSWER -> ANSWER_NEWS;
            case FOLLOW_UP -> FOLLOW_UP_NEWS;
        };
        String path = PlannedStep.path(alert.consultation(), StepKind.SYNTHESIS, alert.step());
        String title = consultations
                .find(alert.consultation())
                .map(Consultation::title)
                .orElse("");
        context.service(Notifications.class).tell(handle, person, Notice.of(kind, path, title));
    }
}
