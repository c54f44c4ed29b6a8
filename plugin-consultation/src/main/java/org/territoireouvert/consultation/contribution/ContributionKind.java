package org.territoireouvert.consultation.contribution;

import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;

/** What a contribution is, which follows from the step in which it was written. */
public enum ContributionKind {
    /** An answer to a call, free or along its questions. */
    PROPOSAL(StepKind.CONTRIBUTIONS, "/%s"),
    /** An argument for or against in a debate. */
    ARGUMENT(StepKind.DEBATE, "/%s"),
    /** A remark on a text, an article or a passage of it. */
    COMMENT(StepKind.TEXT, "/commentaires/%s"),
    /** A statement with which others agree or not; its page is that of the step. */
    STATEMENT(StepKind.OPINIONS, ""),
    /** An amendment to a text. */
    AMENDMENT(StepKind.TEXT, "/amendements/%s");

    private final StepKind step;
    private final String address;

    ContributionKind(StepKind step, String address) {
        this.step = step;
        this.address = address;
    }

    /** Returns the kind of step in which it is written. */
    public StepKind step() {
        return step;
    }

    /** Tells whether it is a content of its own, which people discuss and report. */
    public boolean isContent() {
        return this == PROPOSAL || this == ARGUMENT || this == COMMENT;
    }

    /** Returns the address of the page of one of them. */
    public String path(String consultation, int step, String id) {
        return PlannedStep.path(consultation, this.step, step) + address.formatted(id);
    }
}
