package org.territoireouvert.runner.storage.upgrade;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.migration.CoreMigrations;
import org.territoireouvert.runner.storage.migration.WantedTables;

/** Says in a sentence why the migrations of an owner failed, and that the data are as they were. */
final class FailedMigration {

    private static final Pattern SCRIPT = Pattern.compile("V\\d{4}__[a-z0-9_]+\\.sql");
    private static final int LONGEST = 300;

    private FailedMigration() {}

    static boolean isCore(WantedTables wanted) {
        return wanted.owner().equals(CoreMigrations.OWNER);
    }

    /**
     * Returns the sentence.
     *
     * @param limit the time that was up; empty when time had nothing to do with it
     */
    static StorageException of(WantedTables wanted, RuntimeException failure, Optional<Duration> limit) {
        StorageProblem problem = isCore(wanted) ? StorageProblem.UPGRADE_CORE : StorageProblem.UPGRADE_REHEARSAL;
        String detail = limit.map(time -> new StorageException(
                                StorageProblem.MIGRATION_TIME, failure, wanted.owner(), Math.max(1, time.toMinutes()))
                        .getMessage())
                .orElseGet(() -> detail(failure));
        return new StorageException(problem, failure, wanted.owner(), detail);
    }

    /** Returns the name of the script and what the database said of it, on one line. */
    static String detail(Throwable failure) {
        String whole = String.valueOf(failure.getMessage());
        Matcher script = SCRIPT.matcher(whole);
        String said = whole;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                said = String.valueOf(cause.getMessage());
            }
        }
        String line = said.strip().lines().findFirst().orElse("");
        String named = script.find() && !line.contains(script.group()) ? script.group() + ", " + line : line;
        return named.length() > LONGEST ? named.substring(0, LONGEST) + "…" : named;
    }
}
