package org.territoireouvert.ambassadors.mandate;

import java.util.Collection;
import org.territoireouvert.ambassadors.model.Mandate;

/** Counts how many mandates run at once. */
final class Occupation {

    private Occupation() {}

    /** Returns the largest number of mandates that run on one day. That number is reached on the first day of one of them. */
    static int most(Collection<Mandate> mandates) {
        return (int) mandates.stream()
                .mapToLong(first -> mandates.stream()
                        .filter(other -> other.runs(first.from()))
                        .count())
                .max()
                .orElse(0);
    }
}
