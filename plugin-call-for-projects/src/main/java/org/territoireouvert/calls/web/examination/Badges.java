package org.territoireouvert.calls.web.examination;

import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.examination.Outcome;

/** Colours of states and outcomes. */
final class Badges {

    private Badges() {}

    static Badge of(ApplicationState state, String label) {
        Badge.Tone tone = switch (state) {
            case FUNDED, ELIGIBLE -> Badge.Tone.OPEN;
            case SUBMITTED, RESERVE, DRAFT -> Badge.Tone.SOON;
            case TO_CORRECT -> Badge.Tone.WARN;
            case INELIGIBLE, REFUSED, WITHDRAWN -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, label);
    }

    static Badge of(Outcome outcome, String label) {
        Badge.Tone tone = switch (outcome) {
            case FUNDED -> Badge.Tone.OPEN;
            case RESERVE -> Badge.Tone.SOON;
            case REFUSED -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, label);
    }
}
