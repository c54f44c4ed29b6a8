package org.territoireouvert.consultation.web.contribution;

import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.model.PlannedStep;

/** Contributions to a call or a debate as a whole. */
final class WholeStep implements Topics {

    /** Such a contribution, new or changed. */
    private record Form(String title, String address, String back) implements Topic {}

    @Override
    public String template() {
        return "contribution-write";
    }

    @Override
    public Topic requested(Request request, PlannedStep step) {
        return new Form("contribution.write", step.path() + "/ecrire", step.path());
    }

    @Override
    public Topic of(Request request, PlannedStep step, Contribution own) {
        return new Form("contribution.change", own.path() + "/modifier", own.path());
    }

    @Override
    public String list(Request request, PlannedStep step, Contribution contribution) {
        return step.path();
    }
}
