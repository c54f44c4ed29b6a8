package org.territoireouvert.calls.call.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Milestone;

/** Asks something about a call. */
public final class AskQuestion {

    /** Questions of one person about one call that may wait at the same time. */
    public static final int MOST_WAITING = 10;

    /** What came of it. */
    public enum Outcome {
        /** It waits for its answer. */
        ASKED,
        /** Questions are not taken any more. */
        CLOSED,
        /** The person has too many questions that wait. */
        TOO_MANY
    }

    private final PluginContext context;
    private final QuestionRepository questions;

    /** Creates the use case. */
    public AskQuestion(PluginContext context, QuestionRepository questions) {
        this.context = context;
        this.questions = questions;
    }

    /** Returns the first moment at which no question about a call is taken any more. */
    public static Instant end(Call call, ZoneId zone) {
        return call.calendar()
                .milestone(Milestone.Kind.QUESTIONS)
                .map(step -> step.endsOn().plusDays(1).atStartOfDay(zone).toInstant())
                .orElseGet(() -> call.calendar().closing(zone));
    }

    /** Tells whether questions about a call are taken. */
    public static boolean isOpen(Call call, Instant now, ZoneId zone) {
        return call.withdrawnOn().isEmpty() && now.isBefore(end(call, zone));
    }

    /** Asks. */
    public Outcome ask(Call call, String person, String words) {
        Instant now = context.clock().instant();
        if (!isOpen(call, now, context.zone())) {
            return Outcome.CLOSED;
        }
        return context.database().write(handle -> {
            if (questions.waitingOf(handle, person, call.slug()) >= MOST_WAITING) {
                return Outcome.TOO_MANY;
            }
            questions.ask(
                    handle, context.ids().next(), call.slug(), words, person, LocalDate.ofInstant(now, context.zone()));
            return Outcome.ASKED;
        });
    }
}
