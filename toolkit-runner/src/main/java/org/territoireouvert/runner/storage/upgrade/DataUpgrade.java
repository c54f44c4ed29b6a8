package org.territoireouvert.runner.storage.upgrade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.storage.PrivateFolder;
import org.territoireouvert.runner.storage.StartLock;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.backup.Backup;
import org.territoireouvert.runner.storage.migration.MigrationRun;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.WantedTables;

/**
 * One upgrade of the data of an instance, by a start or by {@code ouvert upgrade}: {@link #prepare}, then {@link #apply} for the
 * runtime and each plugin that is loaded, then {@link #close}. Used by one thread.
 */
public final class DataUpgrade implements AutoCloseable {

    /** How long the scripts of one owner may take. */
    public static final Duration LIMIT = Duration.ofMinutes(60);

    private static final Logger LOG = LoggerFactory.getLogger(DataUpgrade.class);

    private final Storage storage;
    private final InstantSource clock;
    private final UpgradeNews news;
    private final Duration limit;
    private final UpgradeBackups backups;
    private final Map<String, UpgradePlan.Part> parts = new HashMap<>();
    private final Map<String, StorageException> failures = new HashMap<>();
    private final List<UpgradePlan.Part> applied = new ArrayList<>();
    private boolean holdsData;
    private boolean unchecked;
    private @Nullable Path backup;
    private @Nullable StorageException restored;

    /** Works on an open storage; changes nothing yet. */
    public DataUpgrade(Storage storage, InstantSource clock, UpgradeNews news) {
        this(storage, clock, news, LIMIT);
    }

    /**
     * Works on an open storage with another limit.
     *
     * @param limit how long the scripts of one owner may take
     */
    public DataUpgrade(Storage storage, InstantSource clock, UpgradeNews news, Duration limit) {
        this.storage = storage;
        this.clock = clock;
        this.news = news;
        this.limit = limit;
        this.backups = UpgradeBackups.below(storage.configuration().dataDirectory());
    }

    /** Says what a start would change; changes nothing. */
    public UpgradePlan plan(List<WantedTables> owners) {
        return new Planning(storage).of(owners);
    }

    /**
     * Tries on a copy what a start would change, and leaves nothing behind; the site may serve meanwhile.
     *
     * @return for each owner with pending scripts its failure or nothing
     * @throws StorageException when there is no room for the copy or it cannot be made
     */
    public Map<String, Optional<StorageException>> rehearse(UpgradePlan plan) {
        RoomCheck.assertEnough(storage, false);
        Path folder = RehearsalCopy.Purpose.TRIAL.folder(storage);
        try {
            RehearsalCopy.sweep(RehearsalCopy.Purpose.TRIAL, storage);
            Path copied = PrivateFolder.create(folder).resolve("copie.zip");
            new Backup(storage, clock)
                    .createOfDatabase(copied, news.begins(UpgradeNews.Step.BACKUP, copied.toString()));
            return rehearse(RehearsalCopy.Purpose.TRIAL, copied, plan);
        } catch (IOException failure) {
            throw new StorageException(StorageProblem.STORAGE_FILES, failure, folder.toString(), failure.toString());
        } finally {
            RehearsalCopy.sweep(RehearsalCopy.Purpose.TRIAL, storage);
        }
    }

    private Map<String, Optional<StorageException>> rehearse(
            RehearsalCopy.Purpose purpose, Path from, UpgradePlan plan) {
        try (RehearsalCopy copy = RehearsalCopy.of(purpose, storage, from, news.begins(UpgradeNews.Step.COPY, ""))) {
            return new Rehearsal(storage.engine(), limit, clock, news).on(copy, plan);
        }
    }

    /**
     * Makes everything ready: with data and anything pending, a backup, and a rehearsal on a copy of it.
     *
     * @param lock becomes alone when data have to change
     * @throws StorageException when the data cannot be saved, others use them, or the tables of the runtime could not be migrated or
     *     are too new; nothing is changed then
     */
    public void prepare(UpgradePlan plan, StartLock lock) {
        RehearsalCopy.sweep(RehearsalCopy.Purpose.UPGRADE, storage);
        plan.owners().forEach(this::take);
        Optional<UpgradePlan.Part> core = plan.owners().stream()
                .filter(part -> FailedMigration.isCore(part.wanted()))
                .findFirst();
        core.flatMap(UpgradePlan.Part::refusal).ifPresent(refusal -> {
            throw refusal;
        });
        holdsData = plan.holdsData();
        if (!plan.needsRehearsal()) {
            return;
        }
        lock.becomeAlone();
        RoomCheck.assertEnough(storage, true);
        save(plan);
        Path saved = Objects.requireNonNull(backup);
        rehearse(RehearsalCopy.Purpose.UPGRADE, saved, plan)
                .forEach((owner, failure) -> failure.ifPresent(reason -> failures.put(owner, reason)));
        core.map(part -> failures.get(part.wanted().owner())).ifPresent(failure -> {
            throw failure;
        });
    }

    private void take(UpgradePlan.Part part) {
        parts.put(part.wanted().owner(), part);
        if (part.refusal().isEmpty() && part.state().pendingScripts().isEmpty()) {
            storage.gate().open(part.wanted());
        }
    }

    private void save(UpgradePlan plan) {
        List<String> steps = plan.pending().stream().map(UpgradePlan.Part::step).toList();
        String name = UpgradeBackups.name(clock.instant(), steps);
        Progress progress =
                news.begins(UpgradeNews.Step.BACKUP, backups.file(name).toString());
        try {
            backup = backups.make(name, file -> new Backup(storage, clock).create(file, progress));
        } catch (IOException failure) {
            throw new StorageException(
                    StorageProblem.BACKUP_TARGET, failure, backups.folder().toString(), failure.toString());
        }
    }

    /**
     * Brings the tables of an owner to their new form, after its scripts succeeded on the copy.
     *
     * @throws StorageException when they did not, or fail now, or when this version may not use the tables
     */
    public void apply(WantedTables wanted) {
        UpgradePlan.Part part = parts.get(wanted.owner());
        if (part == null || !part.wanted().equals(wanted)) {
            storage.gate().pass(wanted);
            return;
        }
        part.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        StorageException failed = restored == null ? failures.get(wanted.owner()) : restored;
        if (failed != null) {
            throw failed;
        }
        if (part.isPending()) {
            migrate(part);
        }
        storage.gate().open(wanted);
    }

    private void migrate(UpgradePlan.Part part) {
        WantedTables wanted = part.wanted();
        Path saved = backup;
        MigrationRun run = new MigrationRun(
                holdsData,
                saved == null ? "" : saved.getFileName().toString(),
                clock,
                holdsData ? news.begins(UpgradeNews.Step.MIGRATION, wanted.owner()) : Progress.SILENT);
        try (LimitedSource limited = new LimitedSource(storage.engine(), storage.standalone(), limit)) {
            new Migrations(storage.engine(), limited).apply(wanted, run);
            applied.add(part);
        } catch (RuntimeException failure) {
            if (saved != null) {
                recover(wanted, saved, failure);
            }
            throw failure;
        }
    }

    private void recover(WantedTables wanted, Path saved, RuntimeException failure) {
        LOG.error("The migrations of {} succeeded on the copy and failed on the data", wanted.owner(), failure);
        if (isUndoneByHand(wanted, saved, failure)) {
            StorageException undone = new StorageException(
                    StorageProblem.UPGRADE_RESTORED,
                    failure,
                    wanted.owner(),
                    saved.toString(),
                    FailedMigration.detail(failure));
            restored = undone;
            throw undone;
        }
    }

    private boolean isUndoneByHand(WantedTables wanted, Path saved, RuntimeException failure) {
        try {
            return new Recovery(storage, saved).undo(wanted.prefix());
        } catch (RuntimeException second) {
            // A full disk, for example: the database has rolled back, but nobody could look.
            LOG.error("It could not be checked that the data are as they were; the backup is {}", saved, second);
            failure.addSuppressed(second);
            unchecked = true;
            return false;
        }
    }

    /** Returns what was applied to data, in order; empty when there were none. */
    public List<UpgradePlan.Part> changed() {
        return holdsData ? List.copyOf(applied) : List.of();
    }

    /** Returns the backup from before, if one was needed. */
    public Optional<Path> backup() {
        return Optional.ofNullable(backup);
    }

    /**
     * Ends it; removes the backup when nothing was changed in the end.
     *
     * @throws StorageException when the backup had to be put back: nothing must start then
     */
    @Override
    public void close() {
        Path saved = backup;
        if (saved != null && applied.isEmpty() && restored == null && !unchecked) {
            backups.remove(saved.getFileName().toString());
            backup = null;
        }
        StorageException undone = restored;
        restored = null;
        if (undone != null) {
            throw undone;
        }
    }
}
