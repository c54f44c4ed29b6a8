package org.territoireouvert.consultation.web.questionnaire;

import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.answering.Respondent;
import org.territoireouvert.consultation.model.PlannedStep;

/**
 * Where somebody answers a questionnaire.
 *
 * @param path of the form
 * @param code that was typed, which goes with each page; empty for none
 */
record Entry(PlannedStep step, Respondent respondent, String path, String code) {

    /** Nobody yet: a visitor who reads the first page. */
    private static final String NOBODY = "";

    static Entry of(PlannedStep step, String person) {
        return new Entry(step, Respondent.person(person), step.path(), "");
    }

    static Entry ofVisitor(PlannedStep step) {
        return of(step, NOBODY);
    }

    static Entry ofCode(PlannedStep step, Respondent respondent, String code) {
        return new Entry(step, respondent, step.path(), code);
    }

    static Entry ofSheet(PlannedStep step, String sheet) {
        return new Entry(step, Respondent.sheet(sheet), step.preparationPath() + "/papier/" + sheet, "");
    }

    boolean isPaper() {
        return respondent.means() == Respondent.Means.PAPER;
    }

    boolean hasAccount() {
        return respondent.means() == Respondent.Means.ACCOUNT;
    }

    /** Tells whether nobody has signed in yet. */
    boolean isVisitor() {
        return respondent.key().equals(NOBODY);
    }

    boolean hasCode() {
        return respondent.means() == Respondent.Means.CODE;
    }

    Response toPage(int number) {
        return new Response.Redirect(path + "?page=" + number);
    }

    Response toReview() {
        return new Response.Redirect(path + "/verifier");
    }
}
