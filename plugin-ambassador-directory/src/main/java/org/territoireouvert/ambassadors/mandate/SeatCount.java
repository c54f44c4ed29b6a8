package org.territoireouvert.ambassadors.mandate;

import org.territoireouvert.ambassadors.model.Post;

/**
 * How many seats of a post are taken.
 *
 * @param taken by mandates that run
 */
public record SeatCount(Post post, int taken) {

    /** Returns how many are free. */
    public int free() {
        return Math.max(0, post.seats() - taken);
    }
}
