package org.territoireouvert.consultation.language;

import java.util.List;
import java.util.Optional;

/**
 * A page of texts that were found.
 *
 * @param ids the most relevant text first, of equal ones the smallest id
 * @param total texts on all pages together
 * @param isAtLeast whether there may be more than {@code total}
 * @param next where the next page starts, empty after the last one; while texts change, one may be on two pages or on none
 */
public record FoundTexts(List<String> ids, int total, boolean isAtLeast, Optional<String> next) {

    /** Copy the ids. */
    public FoundTexts {
        ids = List.copyOf(ids);
    }
}
