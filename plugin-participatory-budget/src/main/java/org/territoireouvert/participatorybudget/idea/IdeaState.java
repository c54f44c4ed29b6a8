package org.territoireouvert.participatorybudget.idea;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where an idea stands. */
public enum IdeaState {
    /** Read by its authors only. */
    DRAFT,
    /** Submitted, waits for the services. */
    SUBMITTED,
    /** Became a project that is put to the vote. */
    RETAINED,
    /** Examined and not retained. */
    REFUSED,
    /** Taken back by its author. */
    WITHDRAWN,
    /** Carried on by another idea. */
    MERGED;

    /** Returns its word in messages and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether everybody may read the idea. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Returns the words of the states that everybody may read about, in their order. */
    public static List<String> publicWords() {
        return Arrays.stream(values())
                .filter(IdeaState::isPublic)
                .map(IdeaState::word)
                .toList();
    }
}
