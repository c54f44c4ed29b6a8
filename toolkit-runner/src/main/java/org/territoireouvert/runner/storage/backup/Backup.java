package org.territoireouvert.runner.storage.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/** Packs the database, as it is at one instant, and the files of the plugins while the instance goes on serving. */
public final class Backup {

    static final String DATABASE = "ouvert.db";
    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String UPLOADS = "uploads/";

    private final Storage storage;
    private final InstantSource clock;

    /** Works on an open storage. */
    public Backup(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Writes a backup.
     *
     * @param file must not exist; complete when this method returns, removed when it throws
     * @throws StorageException when it cannot be written
     */
    public void create(Path file) {
        create(file, Progress.SILENT);
    }

    /**
     * Writes a backup and tells how many bytes of data are packed.
     *
     * @param file must not exist; complete when this method returns, removed when it throws
     * @throws StorageException when it cannot be written
     */
    public void create(Path file, Progress progress) {
        write(file, true, progress);
    }

    /** Writes the database alone, for a copy on which something is tried: nobody can go back to it. */
    public void createOfDatabase(Path file, Progress progress) {
        write(file, false, progress);
    }

    private void write(Path file, boolean withFiles, Progress progress) {
        try (OutputStream target =
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            pack(file, target, withFiles, progress);
        } catch (FileAlreadyExistsException exists) {
            throw new StorageException(StorageProblem.BACKUP_TARGET, exists, file.toString(), "exists");
        } catch (Exception failure) {
            discard(file, failure);
            throw failure instanceof StorageException known
                    ? known
                    : new StorageException(StorageProblem.BACKUP_TARGET, failure, file.toString(), failure.toString());
        }
    }

    private static void discard(Path file, Exception failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    private void pack(Path file, OutputStream target, boolean withFiles, Progress progress) throws Exception {
        BackupSize size = BackupSize.of(storage);
        long total = size.database() + (withFiles ? size.files() : 0);
        ArchiveWriter archive = new ArchiveWriter(target, done -> progress.report(Math.min(done, total), total));
        try (Connection connection = storage.standalone().getConnection()) {
            boolean sqlite = storage.engine() == Engine.SQLITE;
            if (!sqlite) {
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            Handle handle = Jdbi.create(connection).open();
            Map<String, String> schemas = schemas(handle);
            List<Manifest.Table> tables = sqlite ? List.of() : PostgresTables.of(handle);
            if (sqlite) {
                packSqlite(handle, archive, file);
            } else {
                packPostgres(connection, archive, tables);
            }
            if (withFiles) {
                packFiles(archive, Storage.PLUGIN_FILES, FILES);
                packFiles(archive, Storage.UPLOADS, UPLOADS);
            }
            archive.manifest(new Manifest(
                    Manifest.FORMAT,
                    storage.engine().name(),
                    ToolkitVersion.API,
                    PortableInstant.text(clock.instant()),
                    schemas,
                    tables,
                    archive.entries()));
        }
        archive.close();
    }

    private Map<String, String> schemas(Handle handle) {
        Map<String, String> versions = new TreeMap<>();
        handle.createQuery(storage.engine().tables()).mapTo(String.class).list().stream()
                .filter(table -> table.endsWith("schema_history"))
                .forEach(table -> versions.put(
                        table,
                        handle.createQuery("select version from " + PostgresTables.quoted(table)
                                        + " order by installed_rank desc limit 1")
                                .mapTo(String.class)
                                .findOne()
                                .orElse("0")));
        return versions;
    }

    private static void packSqlite(Handle handle, ArchiveWriter archive, Path file) throws Exception {
        Path copy = file.resolveSibling(file.getFileName() + ".database");
        try {
            Files.deleteIfExists(copy);
            handle.createUpdate("vacuum into :copy")
                    .bind("copy", copy.toString())
                    .execute();
            archive.add(DATABASE, stream -> Files.copy(copy, stream));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void packPostgres(Connection connection, ArchiveWriter archive, List<Manifest.Table> tables)
            throws Exception {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.Table table : tables) {
            archive.add(
                    TABLES + table.name(),
                    stream -> copies.copyOut("copy " + PostgresTables.quoted(table.name()) + " to stdout", stream));
        }
    }

    private void packFiles(ArchiveWriter archive, String below, String prefix) throws Exception {
        Path folder = storage.configuration().dataDirectory().resolve(below);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            archive.add(prefix + name, stream -> Files.copy(file, stream));
        }
    }
}
