package org.territoireouvert.consultation.text.merging;

import java.util.List;
import java.util.Optional;

/** A stretch of a list as it was, and what each of two people made of it. */
record Chunk<T>(List<T> base, List<T> ours, List<T> theirs) {

    /** Returns what both agree on, when one of them left it alone or both did the same. */
    Optional<List<T>> agreed() {
        if (ours.equals(base)) {
            return Optional.of(theirs);
        }
        return theirs.equals(base) || theirs.equals(ours) ? Optional.of(ours) : Optional.empty();
    }
}
