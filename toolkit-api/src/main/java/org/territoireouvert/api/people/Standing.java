package org.territoireouvert.api.people;

import java.util.List;

/** Where a person stands against a {@link Requirement}. */
public sealed interface Standing {

    /** Nothing is missing. */
    record Met() implements Standing {}

    /**
     * Something is missing or stands in the way.
     *
     * @param lacks at least one, in the order in which a person settles them
     */
    record Missing(List<Lack> lacks) implements Standing {
        /** Copies the list. */
        public Missing {
            lacks = List.copyOf(lacks);
        }

        /** Tells whether the person can do something about all of it. */
        public boolean canBeSettled() {
            return lacks.stream().allMatch(Lack::canBeSettled);
        }
    }

    /** What is missing. */
    enum Lack {
        /** Has not signed in as a citizen. */
        SIGN_IN(true),
        /** Has not said where they live and when they were born. */
        RESIDENCE(true),
        /** Has not typed a code received by letter or at the counter. */
        CODE(true),
        /** Has not been identified by FranceConnect or an equivalent. */
        STATE_IDENTITY(true),
        /** Is too young on the day that counts. */
        TOO_YOUNG(false),
        /** Lives elsewhere. */
        ELSEWHERE(false),
        /** Does not stand on the roll. */
        NOT_ON_ROLL(false);

        private final boolean settled;

        Lack(boolean settled) {
            this.settled = settled;
        }

        /** Tells whether the person can do something about it on the site. */
        public boolean canBeSettled() {
            return settled;
        }
    }

    /** Tells whether nothing is missing. */
    default boolean isMet() {
        return this instanceof Met;
    }
}
