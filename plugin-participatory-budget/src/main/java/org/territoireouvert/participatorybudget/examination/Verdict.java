package org.territoireouvert.participatorybudget.examination;

import java.util.Locale;

/** Whether an idea can be done (avis). */
public enum Verdict {
    /** Nobody has said so yet. */
    UNDECIDED,
    /** It can be done, at a cost. */
    FEASIBLE,
    /** It cannot be done, for a reason. */
    UNFEASIBLE;

    /** Returns its word in messages and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
