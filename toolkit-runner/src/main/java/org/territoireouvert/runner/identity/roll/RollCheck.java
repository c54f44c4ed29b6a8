package org.territoireouvert.runner.identity.roll;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param people lines that are good
 * @param problems the first ones, in the order of the file
 * @param problemCount all of them
 * @param withAddress good lines that have an address
 */
public record RollCheck(int people, List<RollProblem> problems, int problemCount, int withAddress) {

    /** Most problems that are told. */
    public static final int SHOWN = 50;

    /** Copies the list. */
    public RollCheck {
        problems = List.copyOf(problems);
    }

    /** Tells whether the file can be imported. */
    public boolean isGood() {
        return problemCount == 0;
    }
}
