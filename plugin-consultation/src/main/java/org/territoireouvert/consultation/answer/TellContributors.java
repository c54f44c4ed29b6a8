package org.territoireouvert.consultation.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.alert.Alert;
import org.territoireouvert.consultation.alert.Alert.Kind;
import org.territoireouvert.consultation.alert.TellInParts;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.synthesis.ThemeRepository;

/** Tells those who contributed what came of it. */
public final class TellContributors implements TellInParts.Audience {

    /** A synthesis says where a contribution went. */
    public static final NotificationKind SYNTHESIS_NEWS = new NotificationKind("synthesis-read", Frequency.IMMEDIATE);

    /** The authority answers to a contribution. */
    public static final NotificationKind ANSWER_NEWS =
            new NotificationKind("contribution-answered", Frequency.IMMEDIATE);

    /** Something happened after the answer. */
    public static final NotificationKind FOLLOW_UP_NEWS =
            new NotificationKind("contribution-followed-up", Frequency.IMMEDIATE);

    private static final Set<Kind> KINDS = Set.of(Kind.SYNTHESIS, Kind.ANSWER, Kind.FOLLOW_UP);

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final ConcernedRepository concerned = new ConcernedRepository();
    private final AnswerRepository answers = new AnswerRepository();
    private final ThemeRepository themes = new ThemeRepository();

    /** Creates it. */
    public TellContributors(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
    }

    /** Declares the job. */
    public Job job() {
        return new Job("tell-contributors", Duration.ofMinutes(1), new TellInParts(context, KINDS, this)::run);
    }

    private Optional<PlannedStep> step(Alert alert) {
        return consultations
                .find(alert.consultation())
                .flatMap(found -> PlannedStep.find(found, StepKind.SYNTHESIS, Integer.toString(alert.step())));
    }

    @Override
    public List<String> next(Handle handle, Alert alert, int limit) {
        if (alert.kind() == Kind.SYNTHESIS) {
            return concerned.sorted(handle, alert, limit);
        }
        Optional<PlannedStep> step = step(alert);
        return step.flatMap(found -> answers.find(handle, found, alert.about()))
                .map(answer -> concerned.concerned(
                        handle,
                        alert,
                        answer.themeId().isEmpty()
                                ? List.of()
                                : themes.tree(handle, step.get()).below(answer.themeId()),
                        answer.contributionId(),
                        limit))
                .orElse(List.of());
    }

    @Override
    public Optional<Notice> notice(Handle handle, Alert alert) {
        NotificationKind kind = switch (alert.kind()) {
            case SYNTHESIS -> SYNTHESIS_NEWS;
            case ANSWER -> ANSWER_NEWS;
            case FOLLOW_UP -> FOLLOW_UP_NEWS;
            case MEETING_CHANGED, MEETING_CANCELLED ->
                throw new IllegalArgumentException("A " + alert.kind() + " is no news of a synthesis");
        };
        String path = PlannedStep.path(alert.consultation(), StepKind.SYNTHESIS, alert.step());
        return consultations.find(alert.consultation()).map(found -> Notice.of(kind, path, found.title()));
    }
}
