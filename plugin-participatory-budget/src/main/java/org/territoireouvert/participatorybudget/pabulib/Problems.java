package org.territoireouvert.participatorybudget.pabulib;

import java.util.ArrayList;
import java.util.List;

/** Collects problems until there are too many to go on. */
final class Problems {

    private final List<PabulibProblem> found = new ArrayList<>();

    /** Note a problem and go on, or give up at the limit. */
    void add(PabulibProblem.Kind kind, long line, String... namesAndValues) throws PabulibException {
        found.add(PabulibProblem.of(kind, line, namesAndValues));
        if (found.size() >= PabulibException.LIMIT) {
            throw new PabulibException(found);
        }
    }

    /** Give up: what follows could not be understood. */
    PabulibException fatal(PabulibProblem.Kind kind, long line, String... namesAndValues) {
        found.add(PabulibProblem.of(kind, line, namesAndValues));
        return new PabulibException(found);
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() throws PabulibException {
        if (!found.isEmpty()) {
            throw new PabulibException(found);
        }
    }
}
