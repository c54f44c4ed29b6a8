package org.territoireouvert.participatorybudget.decision;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.participatorybudget.act.DraftedAct;

/**
 * What the authority decided about a project after the vote (décision). Nothing of it changes any more.
 *
 * @param number from 1, without gaps
 * @param departure what, with its reason
 * @param author code of the role in which somebody published it, never a name
 * @param at when it was published
 */
public record Decision(int number, Departure departure, String author, Instant at) {

    /** What can be decided. */
    public enum Outcome {
        /** The project is funded, though the vote does not fund it. */
        FUND,
        /** The project is not funded, though the vote funds it. */
        REFUSE,
        /** An earlier decision no longer holds: what the vote gives does. */
        CANCEL;

        /** Returns the word in messages and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What staff want to decide.
     *
     * @param project its number on the ballot
     * @param outcome what becomes of it
     * @param reference of the act: its date, its number; up to 200 characters
     * @param reason why, as everybody reads it; 20 to 2000 characters
     */
    public record Departure(String project, Outcome outcome, String reference, String reason) {

        /** Fewest characters of a reason. */
        public static final int SHORTEST_REASON = 20;
        /** Most characters of a reason. */
        public static final int LONGEST_REASON = 2_000;
        /** Most characters of a reference. */
        public static final int LONGEST_REFERENCE = 200;

        private static final String PROJECT = "project";
        private static final String OUTCOME = "outcome";
        private static final String REFERENCE = "reference";
        private static final String REASON = "reason";

        /** Ends lines in one way only. */
        public Departure {
            reason = reason.replace("\r\n", "\n").strip();
            reference = reference.strip();
        }

        Map<String, String> drafted() {
            return Map.of(PROJECT, project, OUTCOME, outcome.name(), REFERENCE, reference, REASON, reason);
        }

        static Departure of(DraftedAct draft) {
            return new Departure(
                    draft.text(PROJECT),
                    Outcome.valueOf(draft.text(OUTCOME)),
                    draft.text(REFERENCE),
                    draft.text(REASON));
        }
    }

    /** Tells whether the project is funded by it, when it is the last one and cancels nothing. */
    public boolean funds() {
        return departure.outcome() == Outcome.FUND;
    }
}
