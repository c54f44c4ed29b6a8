package org.territoireouvert.calls.model;

import java.util.Set;
import org.territoireouvert.api.organisation.Classification;

/**
 * Who may apply.
 *
 * @param words who, for readers
 * @param kinds of organisations that may be members; none for all
 * @param people whether a person may be a member without an organisation
 * @param fewest members of a collective, 1 when an organisation may apply alone
 */
public record Applicants(String words, Set<Classification> kinds, boolean people, int fewest) {

    /** Copies the kinds. */
    public Applicants {
        kinds = Set.copyOf(kinds);
        if (fewest < 1) {
            throw new IllegalArgumentException("Somebody applies: at least 1, not " + fewest);
        }
    }

    /** Lets anybody apply, alone or together. */
    public static Applicants anybody(String words) {
        return new Applicants(words, Set.of(), true, 1);
    }
}
