package org.territoireouvert.calls.model.examination;

import java.util.List;
import java.util.Map;
import org.territoireouvert.calls.model.Criterion;

/** The total of one assessment: points by weights, a whole number from 0 to {@value #HIGHEST}. */
public final class WeightedTotal {

    /** The most points for everything: 100 percent of weights with 5 points each. */
    public static final int HIGHEST = 100 * Criterion.MOST_POINTS;

    private WeightedTotal() {}

    /**
     * Adds up.
     *
     * @param points by the codes of criteria; each has some
     */
    public static int of(List<Criterion> criteria, Map<String, Integer> points) {
        int total = 0;
        for (Criterion criterion : criteria) {
            Integer given = points.get(criterion.code());
            if (given == null || given < 0 || given > Criterion.MOST_POINTS) {
                throw new IllegalArgumentException("\"" + criterion.code() + "\" cannot have " + given + " points");
            }
            total += criterion.weight() * given;
        }
        return total;
    }
}
