package org.territoireouvert.runner.storage.upgrade;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.migration.MigrationRun;
import org.territoireouvert.runner.storage.migration.Migrations;

/** Applies what is pending to a copy, owner by owner, and says of each why it failed. */
final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final Engine engine;
    private final Duration limit;
    private final InstantSource clock;
    private final UpgradeNews news;

    Rehearsal(Engine engine, Duration limit, InstantSource clock, UpgradeNews news) {
        this.engine = engine;
        this.limit = limit;
        this.clock = clock;
        this.news = news;
    }

    /** Returns, for each owner with pending scripts, its failure or nothing; when the runtime fails, the others are not tried. */
    Map<String, Optional<StorageException>> on(RehearsalCopy copy, UpgradePlan plan) {
        Map<String, Optional<StorageException>> outcomes = new LinkedHashMap<>();
        for (UpgradePlan.Part part : plan.pending()) {
            Optional<StorageException> outcome = attempt(copy, part);
            outcomes.put(part.wanted().owner(), outcome);
            if (outcome.isPresent() && FailedMigration.isCore(part.wanted())) {
                break;
            }
        }
        return outcomes;
    }

    private Optional<StorageException> attempt(RehearsalCopy copy, UpgradePlan.Part part) {
        String owner = part.wanted().owner();
        MigrationRun run = new MigrationRun(true, "", clock, news.begins(UpgradeNews.Step.REHEARSAL, owner));
        try (LimitedSource limited = new LimitedSource(engine, copy.source(), limit)) {
            try {
                new Migrations(engine, limited).apply(part.wanted(), run);
                return Optional.empty();
            } catch (RuntimeException failure) {
                LOG.error("The migrations of {} failed on the copy; the data are as they were", owner, failure);
                return Optional.of(FailedMigration.of(
                        part.wanted(), failure, limited.isOver() ? Optional.of(limit) : Optional.empty()));
            }
        }
    }
}
