package org.territoireouvert.consultation.answer;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.alert.Alert;
import org.territoireouvert.consultation.alert.AlertRepository;
import org.territoireouvert.consultation.answer.Answer.Decision;
import org.territoireouvert.consultation.answer.Answer.FollowUp;
import org.territoireouvert.consultation.answer.Answer.Progress;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Theme;
import org.territoireouvert.consultation.synthesis.ThemeRepository;

/** The authority answers to ideas and contributions with reasons, and says what happens afterwards; all read it at once. */
public final class AnswerContributions {

    /** An answer was given or changed: answer, consultation, subject. */
    public static final AuditType ANSWERED = new AuditType("consultation.contribution-answered", Visibility.PUBLIC);

    /** Something happened since: consultation, subject, text. */
    public static final AuditType FOLLOWED = new AuditType("consultation.contribution-followed-up", Visibility.PUBLIC);

    /** All that is written into the audit log. */
    public static final List<AuditType> LOGGED = List.of(ANSWERED, FOLLOWED);

    private final PluginContext context;
    private final ContributionRepository contributions;
    private final ThemeRepository themes = new ThemeRepository();
    private final AnswerRepository answers = new AnswerRepository();
    private final AlertRepository alerts = new AlertRepository();

    /** Creates the use case. */
    public AnswerContributions(PluginContext context) {
        this.context = context;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /**
     * Answers to an idea or to a contribution, in place of what was answered before.
     *
     * @param theme idea; empty when it is a contribution
     * @param contribution contribution; empty when it is an idea
     * @return false when it is gone
     */
    public boolean answer(
            PlannedStep step, String theme, String contribution, Decision decision, String text, Actor actor) {
        return context.database().write(handle -> {
            Optional<String> subject = subject(handle, step, theme, contribution);
            subject.ifPresent(about -> {
                String id = write(handle, step, theme, contribution, decision, text);
                alerts.add(handle, Alert.of(context.ids().next(), Alert.Kind.ANSWER, step, id));
                context.service(AuditTrail.class)
                        .record(
                                handle,
                                AuditEntry.of(ANSWERED, actor, step.path())
                                        .with("answer", text)
                                        .with(
                                                "consultation",
                                                step.consultation().title())
                                        .with("subject", about));
            });
            return subject.isPresent();
        });
    }

    private String write(
            Handle handle, PlannedStep step, String theme, String contribution, Decision decision, String text) {
        Optional<Answer> before = answers.to(handle, step, theme, contribution);
        if (before.isPresent()) {
            answers.change(
                    handle, before.get().id(), decision, text, context.clock().instant());
            return before.get().id();
        }
        String id = context.ids().next();
        answers.add(
                handle,
                step,
                new Answer(
                        id,
                        theme,
                        contribution,
                        decision,
                        text,
                        Progress.PLANNED,
                        context.clock().instant(),
                        List.of()));
        return id;
    }

    private Optional<String> subject(Handle handle, PlannedStep step, String theme, String contribution) {
        return theme.isEmpty()
                ? contributions
                        .find(handle, contribution)
                        .filter(found -> found.isPublished()
                                && found.consultation()
                                        .equals(step.consultation().slug()))
                        .map(Contribution::title)
                : themes.find(handle, step, theme).map(Theme::title);
    }

    /** Says what happened after an answer; false when it is gone, or when there are too many. */
    public boolean follow(PlannedStep step, String id, Progress progress, String text, Actor actor) {
        return context.database().write(handle -> {
            Optional<Answer> found = answers.find(handle, step, id)
                    .filter(answer -> answer.followUps().size() < AnswerRepository.MOST_FOLLOW_UPS);
            found.ifPresent(answer -> {
                answers.follow(
                        handle, id, new FollowUp(progress, text, context.clock().instant()));
                alerts.add(handle, Alert.of(context.ids().next(), Alert.Kind.FOLLOW_UP, step, id));
                context.service(AuditTrail.class)
                        .record(
                                handle,
                                AuditEntry.of(FOLLOWED, actor, step.path())
                                        .with(
                                                "consultation",
                                                step.consultation().title())
                                        .with(
                                                "subject",
                                                subject(handle, step, answer.themeId(), answer.contributionId())
                                                        .orElse(""))
                                        .with("text", text));
            });
            return found.isPresent();
        });
    }
}
