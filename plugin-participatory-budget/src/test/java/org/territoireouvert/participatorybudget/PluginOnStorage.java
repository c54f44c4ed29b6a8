package org.territoireouvert.participatorybudget;

import java.time.Instant;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.context.TestContext;

/** This plugin without a site. */
public final class PluginOnStorage {

    /** When its examples take place. */
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static final String ID = "participatory-budget";
    private static final String TABLES = "pb_";

    private PluginOnStorage() {}

    /** At {@link #NOW}, until the test moves the clock. */
    public static TestContext of(Storage storage) {
        return TestContext.at(new TestClock(NOW), storage, ID, TABLES);
    }

    /** Today, with transactions that ask the database for the time. */
    public static TestContext today(Storage storage) {
        return TestContext.today(storage, ID, TABLES);
    }
}
