package org.territoireouvert.consultation.web.contribution;

import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.model.PlannedStep;

/** What people write about in one kind of step: the step as a whole, or an article of its text. */
public interface Topics {

    /** Returns the template of the forms. */
    String template();

    /** Returns what somebody wants to write about. */
    Topic requested(Request request, PlannedStep step);

    /** Returns what a contribution is about that its author changes. */
    Topic of(Request request, PlannedStep step, Contribution own);

    /** Returns the address of the page that lists a contribution with others. */
    String list(Request request, PlannedStep step, Contribution contribution);
}
