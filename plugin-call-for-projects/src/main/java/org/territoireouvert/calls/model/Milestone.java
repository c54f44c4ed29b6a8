package org.territoireouvert.calls.model;

import java.time.LocalDate;
import java.util.Locale;

/** A step of the calendar of a call (étape), both days included. */
public record Milestone(Kind kind, String title, LocalDate startsOn, LocalDate endsOn) {

    /** What happens; its name is the message {@code milestone.<code>}. */
    public enum Kind {
        /** The call is explained, in a meeting or online. */
        BRIEFING,
        /** Questions are taken. */
        QUESTIONS,
        /** People look for partners. */
        TEAM_FORMING,
        /** Applications are written. */
        DRAFTS,
        /** Applications are taken. */
        SUBMISSION,
        /** Applications are looked at (instruction). */
        EXAMINATION,
        /** A jury meets. */
        PANEL,
        /** It is decided who is funded. */
        DECISION,
        /** Agreements are signed (convention). */
        AGREEMENT,
        /** Funded projects report. */
        FOLLOW_UP,
        /** Something else. */
        OTHER;

        /** Returns lower-case words joined by hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Checks the days. */
    public Milestone {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("\"" + title + "\" cannot end on " + endsOn + ", before " + startsOn);
        }
    }

    /** Returns the state on a day. */
    public CallState state(LocalDate today) {
        return CallState.between(startsOn, endsOn, today);
    }
}
