package org.territoireouvert.participatorybudget.counting;

/**
 * Say how the lists of a vote (listes, enveloppes) share money and places.
 *
 * @param separate whether each list is counted by itself with its own money, on the ballots that name one of its projects
 * @param quota winners that each list has first, by score, before the others are chosen city-wide with what is left
 * @param most winners that a list may have at all
 * @param top winners of the vote, or of each list that is counted by itself, whatever they cost; 0 when money decides. Has an
 *     effect on methods that rank only
 */
public record Division(boolean separate, Places quota, Places most, int top) {

    /** One vote with one budget. */
    public static final Division WHOLE = new Division(false, Places.NONE, Places.NONE, 0);

    public Division {
        if (top < 0) {
            throw new IllegalArgumentException("\"" + top + "\" winners is negative");
        }
    }

    /** Return whether a vote is counted in several stages. */
    public boolean inStages() {
        return separate || !quota.isEmpty();
    }

    /** Return the same without a number of winners that ignores money. */
    public Division withinMoney() {
        return new Division(separate, quota, most, 0);
    }
}
