package org.territoireouvert.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.Step;

/**
 * A consultation on its page.
 *
 * @param day number of today among the days, from 1; 0 when it is not open
 * @param longEnough whether it lasts as long as the authority promises
 */
public record ConsultationView(
        String title,
        String summary,
        Badge badge,
        boolean open,
        boolean upcoming,
        LocalDate opensOn,
        LocalDate closesOn,
        long day,
        long days,
        long minimumDays,
        boolean longEnough,
        String decidedBy,
        String openPoints,
        String closedPoints,
        String weightOfOpinion,
        String guarantor,
        Money cost,
        List<StepView> steps,
        List<DocumentView> documents,
        List<ChangeView> changes) {

    /**
     * A step.
     *
     * @param style {@code done}, {@code now} or empty
     */
    public record StepView(
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean oneDay,
            String style,
            String state,
            String outcome) {

        static StepView of(Step step, LocalDate today, Messages messages, Locale locale) {
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
                    step.outcome());
        }
    }

    /** A document. */
    public record DocumentView(String title, String address, String facts) {}

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
        ConsultationState state = consultation.state(today);
        boolean open = state == ConsultationState.OPEN;
        return new ConsultationView(
                consultation.title(),
                consultation.summary(),
                ConsultationBadges.of(state, consultation.closesOn(), today, messages, locale),
                open,
                state == ConsultationState.UPCOMING,
                consultation.opensOn(),
                consultation.closesOn(),
                open ? consultation.days() - consultation.daysLeft(today) : 0,
                consultation.days(),
                minimumDays,
                consultation.days() >= minimumDays,
                consultation.decidedBy(),
                consultation.openPoints(),
                consultation.closedPoints(),
                consultation.weightOfOpinion(),
                consultation.guarantor(),
                consultation.cost(),
                consultation.steps().stream()
                        .map(step -> StepView.of(step, today, messages, locale))
                        .toList(),
                consultation.documents().stream()
                        .map(ConsultationView::document)
                        .toList(),
                consultation.changes().stream()
                        .map(change -> ChangeView.of(change, messages, locale))
                        .toList());
    }

    private static DocumentView document(Document document) {
        return new DocumentView(document.title(), document.address(), document.facts());
    }
}
