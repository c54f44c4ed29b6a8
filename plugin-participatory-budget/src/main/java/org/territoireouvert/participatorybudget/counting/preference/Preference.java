package org.territoireouvert.participatorybudget.counting.preference;

/**
 * Count the voters by which of two outcomes gives them more approved winners.
 *
 * @param first voters with more winners in the first outcome
 * @param second voters with more winners in the second
 * @param onlyFirst voters with at least one winner in the first outcome and none in the second
 * @param onlySecond the other way round
 */
public record Preference(long first, long second, long onlyFirst, long onlySecond) {

    /** Return whether strictly more voters prefer the second outcome; a tie keeps the first. */
    public boolean overturns() {
        return second > first;
    }
}
