package org.territoireouvert.participatorybudget.paper;

import java.util.Optional;

/**
 * Papers of an urn that two people type (lot de saisie).
 *
 * @param place where the urn stood
 * @param papers how many were counted by hand
 * @param first who opened it and types first
 * @param second who types the same papers; empty until somebody does
 * @param firstDone whether the first has typed all
 * @param secondDone whether the second has
 * @param accepted whether its papers are counted
 * @param valid papers that became ballots, once it is accepted
 * @param blank papers that were blank
 * @param nulls papers that cannot be counted
 */
public record Urn(
        String id,
        String place,
        int papers,
        String first,
        Optional<String> second,
        boolean firstDone,
        boolean secondDone,
        boolean accepted,
        int valid,
        int blank,
        int nulls) {

    /** Returns which of the two a person is: 1 or 2; 0 when neither. */
    public int typist(String person) {
        return first.equals(person) ? 1 : second.filter(person::equals).isPresent() ? 2 : 0;
    }

    /** Tells whether both have typed all. */
    public boolean isDone() {
        return firstDone && secondDone;
    }
}
