package org.territoireouvert.consultation.web.contribution;

import java.util.Map;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.contribution.Subject;

/** What one form of a contribution is about, and what it asks beside the words. */
public interface Topic {

    /** Returns the message that is the title of the form. */
    String title();

    /** Returns where the form is sent. */
    String address();

    /** Returns where people go who send nothing. */
    String back();

    /** Fills the form with what the address says. */
    default FormInput begin(Request request) {
        return FormInput.empty();
    }

    /** Reads to what in a text the contribution refers; the form says what is wrong. */
    default Subject subject(FormInput form) {
        return Subject.NONE;
    }

    /** Returns what {@link #subject} read, as people see it again before they sign in. */
    default Map<String, String> shown(Request request) {
        return Map.of();
    }

    /** Adds to the page of the form what its template needs. */
    default Page complete(Page page) {
        return page;
    }
}
