package org.territoireouvert.calls.model.examination;

import java.util.Locale;
import org.territoireouvert.calls.model.application.ApplicationState;

/** What is decided about an application; its name is the message {@code examination.outcome.<code>}. */
public enum Outcome {
    /** It is funded. */
    FUNDED(ApplicationState.FUNDED),
    /** It is funded if money comes back. */
    RESERVE(ApplicationState.RESERVE),
    /** It is not funded. */
    REFUSED(ApplicationState.REFUSED);

    private final ApplicationState state;

    Outcome(ApplicationState state) {
        this.state = state;
    }

    /** Returns the state in which the application is from then on. */
    public ApplicationState state() {
        return state;
    }

    /** Returns the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
