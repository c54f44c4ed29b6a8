package org.territoireouvert.calls.model.application;

import static org.territoireouvert.calls.model.application.ApplicationState.ELIGIBLE;
import static org.territoireouvert.calls.model.application.ApplicationState.INELIGIBLE;
import static org.territoireouvert.calls.model.application.ApplicationState.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a correction can be asked for, and where the application stands afterwards. Nothing is corrected any more once it was decided about
 * the aid: from then on the agreement is changed.
 */
public enum CorrectionRule {
    /** Nobody has looked at it yet. */
    RECEIVED(SUBMITTED, SUBMITTED, SUBMITTED),
    /** It is assessed. What is sent again is another text: somebody says anew whether it is examined. */
    EXAMINED(ELIGIBLE, SUBMITTED, ELIGIBLE),
    /** It was not examined; the funder gives it another chance. */
    TURNED_AWAY(INELIGIBLE, SUBMITTED, INELIGIBLE);

    private final ApplicationState from;
    private final ApplicationState answered;
    private final ApplicationState lapsed;

    CorrectionRule(ApplicationState from, ApplicationState answered, ApplicationState lapsed) {
        this.from = from;
        this.answered = answered;
        this.lapsed = lapsed;
    }

    /** Returns the rule of a state; empty when no correction can be asked for in it. */
    public static Optional<CorrectionRule> of(ApplicationState state) {
        return Arrays.stream(values()).filter(rule -> rule.from == state).findFirst();
    }

    /** Returns the states in which a correction can be asked for. */
    public static List<ApplicationState> states() {
        return Arrays.stream(values()).map(CorrectionRule::from).toList();
    }

    /** Returns lower-case words joined by hyphens; {@code sending.correction.rule.<code>} says what follows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns where the application stands while nothing is asked. */
    public ApplicationState from() {
        return from;
    }

    /** Returns where it stands once it is corrected and sent again. */
    public ApplicationState answered() {
        return answered;
    }

    /** Returns where it stands when no correction came in time: what had been decided about what was sent before holds. */
    public ApplicationState lapsed() {
        return lapsed;
    }
}
