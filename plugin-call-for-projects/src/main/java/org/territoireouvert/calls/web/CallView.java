package org.territoireouvert.calls.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.Question;

/** A call on its page. */
public record CallView(
        String title,
        String summary,
        Badge badge,
        boolean upcoming,
        LocalDate opensOn,
        LocalDate closesOn,
        String funder,
        Money amount,
        String aid,
        String applicants,
        String notFunded,
        String chosenBy,
        long answerDays,
        List<StepView> steps,
        List<CriterionView> criteria,
        List<QuestionView> questions) {

    /**
     * A step.
     *
     * @param style {@code done}, {@code now} or empty
     */
    public record StepView(
            String title, LocalDate startsOn, LocalDate endsOn, boolean oneDay, String style, String state) {

        static StepView of(Milestone step, LocalDate today, Messages messages, Locale locale) {
            CallState state = step.state(today);
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
            boolean oneDay = step.startsOn().equals(step.endsOn());
            return new StepView(
                    step.title(), step.startsOn(), step.endsOn(), oneDay, style, messages.format(locale, key));
        }
    }

    /** A criterion with its weight in percent. */
    public record CriterionView(String title, int weight, String lookedAt) {}

    /** A question and its answer. */
    public record QuestionView(String question, String answer, LocalDate answeredOn) {}

    static CallView of(
            Call call,
            List<Question> questions,
            Instant now,
            ZoneId zone,
            long answerDays,
            Messages messages,
            Locale locale) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        CallSheet sheet = call.sheet();
        CallState state = call.calendar().state(now, zone);
        return new CallView(
                call.title(),
                sheet.subject().summary(),
                CallBadges.of(state, call.calendar().closesOn(), today, messages, locale),
                state == CallState.UPCOMING,
                call.calendar().opensOn(),
                call.calendar().closesOn(),
                sheet.funding().lead().name(),
                sheet.funding().amount(),
                sheet.funding().aid(),
                sheet.applicants().words(),
                sheet.funding().notFunded(),
                sheet.selection().chosenBy(),
                answerDays,
                call.calendar().milestones().stream()
                        .map(step -> StepView.of(step, today, messages, locale))
                        .toList(),
                sheet.selection().criteria().stream()
                        .map(criterion ->
                                new CriterionView(criterion.title(), criterion.weight(), criterion.lookedAt()))
                        .toList(),
                questions.stream()
                        .map(question ->
                                new QuestionView(question.question(), question.answer(), question.answeredOn()))
                        .toList());
    }
}
