package org.territoireouvert.runner.storage.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.ServingLock;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/** Puts a backup back in place of what an instance holds, all or nothing. The storage must not be open. */
public final class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final Configuration configuration;

    /** Works on the instance that a configuration describes. */
    public Restore(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Checks a backup, then puts it in place.
     *
     * @param file made by {@link Backup}, on the same engine
     * @param force whether to replace data that is there
     * @throws StorageException when the file is damaged or of the other engine, when data is there, when a server runs
     */
    // The lock is only held.
    @SuppressWarnings("try")
    public void restore(Path file, boolean force) {
        Engine engine = configuration.databaseUrl().isPresent() ? Engine.POSTGRESQL : Engine.SQLITE;
        Path data = configuration.dataDirectory();
        try (ServingLock lock = ServingLock.ofDirectory(data)) {
            Path folder = Files.createTempDirectory(data, "restore-");
            try {
                Manifest manifest = new ArchiveReader(file).unpack(folder);
                if (!manifest.engine().equals(engine.name())) {
                    throw new StorageException(
                            StorageProblem.BACKUP_ENGINE,
                            null,
                            file.toString(),
                            title(manifest.engine()),
                            title(engine.name()));
                }
                if (engine == Engine.SQLITE) {
                    restoreSqlite(folder, file, force);
                } else {
                    withFiles(folder, () -> new PostgresRestore(configuration).restore(manifest, folder, force));
                }
            } finally {
                DurableFiles.delete(folder);
            }
        } catch (IOException failure) {
            throw new StorageException(StorageProblem.STORAGE_FILES, failure, file.toString(), failure.toString());
        }
    }

    private static String title(String engine) {
        return engine.equals("SQLITE")
                ? "SQLite"
                : engine.equals("POSTGRESQL") ? "PostgreSQL" : engine.toLowerCase(Locale.ROOT);
    }

    private void restoreSqlite(Path folder, Path backup, boolean force) throws IOException {
        Path database = Storage.sqliteFile(configuration);
        Path restored = folder.resolve(Backup.DATABASE);
        if (!Files.exists(restored)) {
            throw new StorageException(StorageProblem.BACKUP_DAMAGED, null, backup.toString(), Backup.DATABASE);
        }
        if (Files.exists(database) && !force) {
            throw new StorageException(StorageProblem.RESTORE_NOT_EMPTY, null, database.toString());
        }
        String state = Jdbi.create("jdbc:sqlite:" + restored)
                .withHandle(handle -> handle.createQuery("pragma integrity_check")
                        .mapTo(String.class)
                        .first());
        if (!state.equals("ok")) {
            throw new StorageException(StorageProblem.BACKUP_DAMAGED, null, backup.toString(), state);
        }
        withFiles(folder, () -> {
            emptyLog(database);
            for (String suffix : List.of("-wal", "-shm")) {
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
            }
            try (FileChannel channel = FileChannel.open(restored, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(restored, database, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /** Takes what the log of the old database holds into its file, so that the file stays whole if this process dies now. */
    private static void emptyLog(Path database) {
        if (!Files.exists(database)) {
            return;
        }
        try {
            Jdbi.create("jdbc:sqlite:" + database)
                    .useHandle(handle -> handle.execute("pragma wal_checkpoint(truncate)"));
        } catch (JdbiException damaged) {
            LOG.warn("The database that is replaced cannot be read: {}", damaged.getMessage());
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Puts what people added and the plugins' files in place around a step, and back when it fails. */
    private void withFiles(Path folder, Step step) throws IOException {
        withFiles(
                folder,
                Backup.UPLOADS,
                Storage.UPLOADS,
                () -> withFiles(folder, Backup.FILES, Storage.PLUGIN_FILES, step));
    }

    private void withFiles(Path folder, String packed, String below, Step step) throws IOException {
        Path files = configuration.dataDirectory().resolve(below);
        Path old = folder.resolve("old-" + below);
        Path restored = Files.createDirectories(folder.resolve(packed));
        boolean had = Files.exists(files);
        if (had) {
            Files.move(files, old);
        }
        boolean done = false;
        try {
            Files.move(restored, files);
            step.run();
            done = true;
        } finally {
            if (!done) {
                DurableFiles.delete(files);
                if (had) {
                    Files.move(old, files);
                }
            }
        }
    }
}
