package org.territoireouvert.consultation.grouping;

import java.util.List;

/**
 * Participants who vote alike (groupe d’opinion).
 *
 * @param number from 1; the largest group is the first, of equal ones that with the smallest participant identifier
 * @param members indices of participants, ascending, at least one
 * @param centre mean of the places of the members
 */
public record OpinionGroup(int number, List<Integer> members, Point centre) {

    /** Copy the members. */
    public OpinionGroup {
        members = List.copyOf(members);
        if (number < 1 || members.isEmpty()) {
            throw new IllegalArgumentException("\"" + number + "\" with " + members.size() + " members is no group");
        }
    }

    /** Return how many belong to it. */
    public int size() {
        return members.size();
    }

    /** Return its letter: {@code a} for the first, {@code b} for the second. */
    public String letter() {
        return String.valueOf((char) ('a' + number - 1));
    }
}
