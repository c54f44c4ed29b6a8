package org.territoireouvert.calls.model;

import java.util.List;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;
import org.territoireouvert.calls.model.form.ApplicationForm;

/**
 * All that a funder writes about a call. It is kept as one document, in drafts and in versions.
 *
 * @param eligibility what an application must meet, in the order in which it is said; none when nothing is checked
 * @param form what is asked; empty while applications are not taken here
 */
public record CallSheet(
        CallSubject subject,
        Funding funding,
        Applicants applicants,
        CallCalendar calendar,
        Selection selection,
        List<EligibilityRule> eligibility,
        ApplicationForm form) {

    /** Copies the rules. */
    public CallSheet {
        eligibility = List.copyOf(eligibility);
    }
}
