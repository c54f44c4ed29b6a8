package org.territoireouvert.calls.model.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * What a collective tells of its project (bilan).
 *
 * @param id UUID version 7
 * @param words what was done, plain text
 * @param values of indicators by their places
 * @param costs what was actually spent
 * @param answer what the funder said of it, possibly empty
 * @param sentBy person who sent it, empty before
 * @param revision one more each time it changes
 */
public record Report(
        String id,
        String applicationId,
        Kind kind,
        LocalDate dueOn,
        State state,
        String words,
        Map<Integer, String> values,
        List<Cost> costs,
        String answer,
        String sentBy,
        Optional<Instant> sentAt,
        int revision) {

    /** Kinds of reports. */
    public enum Kind {
        /** On the way. */
        INTERMEDIATE,
        /** At the end. */
        FINAL
    }

    /** Where a report stands. */
    public enum State {
        /** It is not sent yet. */
        AWAITED,
        /** It waits for an answer. */
        SENT,
        /** It was accepted. */
        ACCEPTED,
        /** The funder asks to correct it. */
        TO_CORRECT
    }

    /**
     * A line of what was spent.
     *
     * @param member name of the partner who paid it
     */
    public record Cost(String member, String label, Money amount) {}

    /** Copies the collections. */
    public Report {
        values = Map.copyOf(values);
        costs = List.copyOf(costs);
    }

    /** Tells whether the collective can write it. */
    public boolean isWritable() {
        return state == State.AWAITED || state == State.TO_CORRECT;
    }

    /** Returns what was spent. */
    public Money spent() {
        return costs.stream().map(Cost::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns it as it is sent. */
    public Report sent(String text, Map<Integer, String> figures, List<Cost> lines, String by, Instant at) {
        return new Report(
                id,
                applicationId,
                kind,
                dueOn,
                State.SENT,
                text,
                figures,
                lines,
                answer,
                by,
                Optional.of(at),
                revision + 1);
    }

    /** Returns it answered. */
    public Report answered(State newState, String newAnswer) {
        return new Report(
                id,
                applicationId,
                kind,
                dueOn,
                newState,
                words,
                values,
                costs,
                newAnswer,
                sentBy,
                sentAt,
                revision + 1);
    }

    /** Returns it due on another day. */
    public Report dueOn(LocalDate day) {
        return new Report(
                id, applicationId, kind, day, state, words, values, costs, answer, sentBy, sentAt, revision + 1);
    }
}
