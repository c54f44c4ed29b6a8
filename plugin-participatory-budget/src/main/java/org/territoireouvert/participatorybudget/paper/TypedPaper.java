package org.territoireouvert.participatorybudget.paper;

import java.util.Locale;

/**
 * What a person read on a paper.
 *
 * @param content canonical text of a valid ballot; empty for others
 * @param reason why it is null; {@link Reason#NONE} for others
 */
public record TypedPaper(PaperNumber number, State state, String content, Reason reason) {

    /** How a paper counts. */
    public enum State {
        /** As a ballot. */
        VALID,
        /** As a paper without any mark (bulletin blanc). */
        BLANK,
        /** As a paper that cannot be counted (bulletin nul). */
        NULL;

        /** Returns the word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a paper is null. */
    public enum Reason {
        /** It is not. */
        NONE,
        /** It does not keep within the limits of the ballot. */
        LIMITS,
        /** What is meant cannot be read. */
        UNREADABLE,
        /** It bears a name or a sign. */
        SIGNED,
        /** It is torn or incomplete. */
        DAMAGED;

        /** Returns the word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tells whether another person read the same; for what reason a paper is null does not matter. */
    public boolean isSame(TypedPaper other) {
        return number.equals(other.number) && state == other.state && content.equals(other.content);
    }
}
