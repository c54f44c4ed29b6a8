package org.territoireouvert.participatorybudget.counting;

/** Tell that a rule cannot read the ballots of a vote: grades that are no whole numbers, judgments missing where none may be. */
public final class UnsuitableBallotsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsuitableBallotsException(String message) {
        super(message);
    }
}
