package org.territoireouvert.calls.application.writing;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;

/** Does again what somebody else was faster with. */
final class Contention {

    private static final int TRIES = 50;

    private Contention() {}

    /** What is tried in one transaction. */
    @FunctionalInterface
    interface Attempt<T> {

        /** Returns what came of it; empty to look again at what others did meanwhile. */
        Optional<T> in(Handle handle);
    }

    /** Tries until it comes to something. */
    static <T> T settle(Database database, Attempt<T> attempt) {
        for (int count = 0; count < TRIES; count++) {
            Optional<T> outcome = database.write(attempt::in);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("Others were faster " + TRIES + " times in a row");
    }
}
