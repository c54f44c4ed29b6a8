package org.territoireouvert.calls.model.examination;

import java.util.Collections;
import java.util.List;

/** How far assessors of one application lie apart. */
public final class Spread {

    private Spread() {}

    /** Returns the highest less the lowest total; 0 for less than two. */
    public static int of(List<Integer> totals) {
        return totals.size() < 2 ? 0 : Collections.max(totals) - Collections.min(totals);
    }
}
