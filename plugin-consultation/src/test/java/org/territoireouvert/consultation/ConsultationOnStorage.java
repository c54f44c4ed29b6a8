package org.territoireouvert.consultation;

import java.time.Instant;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.context.TestContext;

/** This plugin without a site. */
public final class ConsultationOnStorage {

    /** When its examples take place. */
    public static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private ConsultationOnStorage() {}

    /** At {@link #NOW}, until the test moves the clock. */
    public static TestContext of(Storage storage) {
        return of(storage, new TestClock(NOW));
    }

    /** At an hour that a test chooses. */
    public static TestContext of(Storage storage, TestClock clock) {
        return TestContext.at(clock, storage, "consultation", "con_");
    }
}
