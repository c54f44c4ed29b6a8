package org.territoireouvert.ambassadors.web.request;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.text.Messages;

/**
 * A line of a thread.
 *
 * @param heading what happened and by whom, in words
 * @param words what was written, possibly empty
 * @param isPrivate whether only the ambassador, staff and the administration read it
 */
public record StepView(String heading, String words, Instant at, boolean isPrivate) {

    /** Returns the lines of a thread that somebody may read, the oldest first. */
    public static List<StepView> of(List<RequestStep> steps, boolean all, Messages messages, Locale locale) {
        return steps.stream()
                .filter(step -> all || step.audience() == RequestStep.Audience.PUBLIC)
                .map(step -> of(step, messages, locale))
                .toList();
    }

    private static StepView of(RequestStep step, Messages messages, Locale locale) {
        String by = step.name().isEmpty() ? messages.format(locale, "request.by." + word(step.by())) : step.name();
        boolean isArgument = switch (step.kind()) {
            case GROUPED, JOINED, OWED, ESCALATED -> true;
            default -> false;
        };
        String heading = step.kind() == RequestStep.Kind.JUDGED || step.kind() == RequestStep.Kind.REOPENED
                ? messages.format(
                        locale,
                        "request.step." + word(step.kind()),
                        messages.format(
                                locale, "request.satisfaction." + step.name().toLowerCase(Locale.ROOT)))
                : messages.format(
                        locale,
                        "request.step." + word(step.kind())
                                + (step.kind() == RequestStep.Kind.ESCALATED
                                                && step.words().isEmpty()
                                        ? ".top"
                                        : ""),
                        by,
                        step.words());
        return new StepView(
                heading, isArgument ? "" : step.words(), step.at(), step.audience() == RequestStep.Audience.SERVICE);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
