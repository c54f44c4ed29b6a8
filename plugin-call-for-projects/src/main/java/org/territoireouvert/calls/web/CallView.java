package org.territoireouvert.calls.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.Step;

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

        static StepView of(Step step, LocalDate today, Messages messages, Locale locale) {
            CallState state = CallState.between(step.startsOn(), step.endsOn(), today);
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

    static CallView of(Call call, LocalDate today, long answerDays, Messages messages, Locale locale) {
        CallState state = call.state(today);
        return new CallView(
                call.title(),
                call.summary(),
                CallBadges.of(state, call.closesOn(), today, messages, locale),
                state == CallState.UPCOMING,
                call.opensOn(),
                call.closesOn(),
                call.funder(),
                call.amount(),
                call.aid(),
                call.applicants(),
                call.notFunded(),
                call.chosenBy(),
                answerDays,
                call.steps().stream()
                        .map(step -> StepView.of(step, today, messages, locale))
                        .toList(),
                call.criteria().stream()
                        .map(criterion ->
                                new CriterionView(criterion.title(), criterion.weight(), criterion.lookedAt()))
                        .toList(),
                call.questions().stream()
                        .map(question ->
                                new QuestionView(question.question(), question.answer(), question.answeredOn()))
                        .toList());
    }
}
