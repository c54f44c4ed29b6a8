package org.territoireouvert.runner.identity.counter;

import java.security.SecureRandom;
import java.util.Optional;
import org.territoireouvert.runner.identity.PaperAlphabet;

/**
 * A code on paper: sixteen characters of Crockford's alphabet (80 bits), which has no letter that is read for a digit.
 *
 * @param text without separators
 */
public record TakeOverCode(String text) {

    private static final int LENGTH = 16;

    /** Refuses what is no code. */
    public TakeOverCode {
        if (!PaperAlphabet.holds(text, LENGTH)) {
            throw new IllegalArgumentException("This is no code to take an account over");
        }
    }

    /** Makes a code. */
    static TakeOverCode random(SecureRandom random) {
        return new TakeOverCode(PaperAlphabet.random(random, LENGTH));
    }

    /** Reads what somebody typed: in any case, with or without separators, with O for 0, I or L for 1, and U for V. */
    public static Optional<TakeOverCode> read(String typed) {
        String text = PaperAlphabet.read(typed);
        return PaperAlphabet.holds(text, LENGTH) ? Optional.of(new TakeOverCode(text)) : Optional.empty();
    }

    /** Returns the code as it is printed, in groups of four with hyphens between. */
    public String printed() {
        return PaperAlphabet.grouped(text);
    }

    /** Says nothing of the code: who writes this record to a log gives nobody an account. */
    @Override
    public String toString() {
        return "TakeOverCode[…]";
    }
}
