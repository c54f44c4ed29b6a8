package org.territoireouvert.participatorybudget.model;

import java.util.Arrays;
import java.util.Optional;

/** Say what a voter writes on a ballot (bulletin); words of the Pabulib format. */
public enum BallotType {
    APPROVAL("approval"),
    CHOOSE_ONE("choose-1"),
    CUMULATIVE("cumulative"),
    SCORING("scoring"),
    ORDINAL("ordinal");

    private final String word;

    BallotType(String word) {
        this.word = word;
    }

    /** Return the word of the format, never empty. */
    public String word() {
        return word;
    }

    /** Return whether each choice carries points. */
    public boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING;
    }

    /** Find the type by its word, whatever the case; empty when there is none. */
    public static Optional<BallotType> of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
