package org.territoireouvert.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;

/**
 * A consultation on its page.
 *
 * @param day number of today among the days, from 1; 0 when it is not open
 * @param longEnough whether it lasts as long as the authority promises
 * @param level of participation, in words
 */
public record ConsultationView(
        Consultation consultation,
        Badge badge,
        boolean open,
        boolean upcoming,
        long day,
        long minimumDays,
        boolean longEnough,
        String level,
        List<StepView> steps,
        List<ChangeView> changes) {

    /**
     * A step.
     *
     * @param style {@code done}, {@code now} or empty
     * @param page where people take part; empty for nowhere
     * @param link words of the link to it
     */
    public record StepView(
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean oneDay,
            String style,
            String state,
            String outcome,
            String page,
            String link) {

        static StepView of(Consultation consultation, Step step, LocalDate today, Messages messages, Locale locale) {
            ConsultationState state = ConsultationState.between(step.startsOn(), step.endsOn(), today);
            String style = switch (state) {
                case UPCOMING -> "";
                case OPEN -> "now";
                case CLOSED -> "done";
            };
            String key = switch (state) {
                case UPCOMING -> "step.upcoming";
                case OPEN -> "step.now";
                case CLOSED -> "step.done";
            };
            return new StepView(
                    step.title(),
                    step.startsOn(),
                    step.endsOn(),
                    step.startsOn().equals(step.endsOn()),
                    style,
                    messages.format(locale, key),
                    step.outcome(),
                    step.kind().hasPage() ? new PlannedStep(consultation, step).path() : "",
                    step.kind().hasPage()
                            ? messages.format(
                                    locale, ConsultationBadges.link(step.kind(), state == ConsultationState.OPEN))
                            : "");
        }
    }

    /** What it changed. */
    public record ChangeView(String asked, String decided, LocalDate decidedOn, Badge badge, String today) {

        static ChangeView of(Change change, Messages messages, Locale locale) {
            return new ChangeView(
                    change.asked(),
                    change.decided(),
                    change.decidedOn(),
                    ConsultationBadges.of(change.progress(), messages, locale),
                    change.today());
        }
    }

    static ConsultationView of(
            Consultation consultation, LocalDate today, long minimumDays, Messages messages, Locale locale) {
        Dates dates = consultation.dates();
        ConsultationState state = dates.state(today);
        boolean open = state == ConsultationState.OPEN;
        return new ConsultationView(
                consultation,
                consultation.isPublished()
                        ? ConsultationBadges.of(state, dates.closesOn(), today, messages, locale)
                        : ConsultationBadges.draft(messages, locale),
                open,
                state == ConsultationState.UPCOMING,
                open ? dates.days() - dates.daysLeft(today) : 0,
                minimumDays,
                dates.days() >= minimumDays,
                messages.format(
                        locale, ConsultationBadges.key(consultation.frame().level())),
                consultation.steps().stream()
                        .map(step -> StepView.of(consultation, step, today, messages, locale))
                        .toList(),
                consultation.changes().stream()
                        .map(change -> ChangeView.of(change, messages, locale))
                        .toList());
    }
}
