package org.territoireouvert.calls.model.team;

import java.util.List;

/** How the territories of two publications lie to each other, the closest first. */
public enum PlaceRelation {
    /** They have one in common. */
    SAME,
    /** One of one contains one of the other. */
    CONTAINS,
    /** Two are neighbours. */
    NEAR,
    /** One of both is about the whole of the call. */
    EVERYWHERE,
    /** They are far from each other. */
    FAR;

    /** Tells how territories lie to each other. */
    @FunctionalInterface
    public interface Between {
        /** Returns the closest relation of two lists of codes, the same in both directions; none stands for the whole of the call. */
        PlaceRelation of(List<String> some, List<String> others);
    }
}
