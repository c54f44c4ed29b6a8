package org.territoireouvert.initiatives.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * An initiative.
 *
 * @param slug identifies it, also in its address: lower-case ASCII words joined by hyphens
 * @param holder the organisation that carries it, never a private person
 * @param cost real cost in its last full year, or in all when it was built once; not negative
 * @param results one fact each, with its number
 * @param failures what did not work, one fact each
 * @param conditions what another territory needs to do the same
 * @param licence of the texts
 */
public record Initiative(
        String slug,
        String title,
        String summary,
        String problem,
        String commune,
        String holder,
        LocalDate startedOn,
        Phase phase,
        Money cost,
        List<String> results,
        List<String> failures,
        List<String> conditions,
        String licence,
        Instant updatedAt) {

    /** Copies the lists; refuses what cannot be published. */
    public Initiative {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "The address \"" + slug + "\" is not made of lower-case words joined by hyphens");
        }
        if (title.isBlank() || commune.isBlank() || holder.isBlank()) {
            throw new IllegalArgumentException("The initiative \"" + slug + "\" needs a title, a commune and a holder");
        }
        if (cost.cents() < 0) {
            throw new IllegalArgumentException("The cost of \"" + slug + "\" is under zero: "
                    + cost.toDecimal().toPlainString());
        }
        results = List.copyOf(results);
        failures = List.copyOf(failures);
        conditions = List.copyOf(conditions);
    }
}
