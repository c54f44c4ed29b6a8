package org.territoireouvert.runner.storage.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.PostgresAddress;
import org.territoireouvert.runner.storage.PrivateFolder;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.backup.UnpackedDatabase;

/**
 * The database of a backup, unpacked beside the real one: a file in the data folder, or a schema of its own on the server. Closing
 * it removes it.
 */
final class RehearsalCopy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalCopy.class);
    private static final String FOLDER = "essai-de-mise-a-jour";
    private static final String SCHEMA = "essai_";
    private static final String NO_RIGHT = "42501";

    private final Storage storage;
    private final DataSource source;
    private final UnpackedDatabase unpacked;

    private RehearsalCopy(Storage storage, DataSource source, UnpackedDatabase unpacked) {
        this.storage = storage;
        this.source = source;
        this.unpacked = unpacked;
    }

    /**
     * Makes a copy.
     *
     * @throws StorageException when the backup is damaged or there is no place for a copy
     */
    static RehearsalCopy of(Storage storage, Path backup, Progress progress) {
        sweep(storage);
        try {
            Path folder = PrivateFolder.create(folder(storage));
            UnpackedDatabase unpacked = UnpackedDatabase.of(backup, folder, progress);
            DataSource source = storage.engine() == Engine.SQLITE
                    ? file(unpacked.sqliteFile())
                    : schema(storage, unpacked);
            return new RehearsalCopy(storage, source, unpacked);
        } catch (IOException failure) {
            sweep(storage);
            throw new StorageException(
                    StorageProblem.STORAGE_FILES, failure, folder(storage).toString(), failure.toString());
        } catch (RuntimeException failure) {
            sweep(storage);
            throw failure;
        }
    }

    private static Path folder(Storage storage) {
        return storage.configuration().dataDirectory().resolve(FOLDER);
    }

    /** Nobody misses it after a power cut: what is written need not be on the disk. */
    private static DataSource file(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static DataSource schema(Storage storage, UnpackedDatabase unpacked) throws IOException {
        PostgresAddress address = PostgresAddress.of(storage.configuration());
        try (Connection connection = storage.standalone().getConnection()) {
            String schema = schemaName(connection);
            execute(connection, "create schema \"" + schema + "\"");
            DataSource source = address.source("-c lock_timeout=30s -c synchronous_commit=off", schema);
            try (Connection copy = source.getConnection()) {
                copy.setAutoCommit(false);
                unpacked.putInto(copy);
                copy.commit();
            }
            return source;
        } catch (SQLException failure) {
            if (NO_RIGHT.equals(failure.getSQLState())) {
                throw new StorageException(
                        StorageProblem.UPGRADE_SCHEMA,
                        failure,
                        storage.place(),
                        address.user().orElse("?"));
            }
            throw storage.failure(failure);
        }
    }

    private static String schemaName(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select '" + SCHEMA + "' || current_schema()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns where the copy is changed. */
    DataSource source() {
        return source;
    }

    /** Puts the copy, as long as nothing was tried on it, in the place of the data, all or nothing; nobody else may use them. */
    void putBack() throws SQLException, IOException {
        if (storage.engine() == Engine.SQLITE) {
            Recovery.restoreFile(storage, unpacked.sqliteFile());
            return;
        }
        try (Connection connection = storage.standalone().getConnection()) {
            connection.setAutoCommit(false);
            unpacked.putInto(connection);
            connection.commit();
        }
    }

    /** Removes a copy, this one or one that a process that was killed has left. */
    static void sweep(Storage storage) {
        try {
            if (storage.engine() == Engine.POSTGRESQL) {
                try (Connection connection = storage.standalone().getConnection()) {
                    dropSchema(connection);
                }
            }
            delete(folder(storage));
        } catch (SQLException failure) {
            throw storage.failure(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void dropSchema(Connection connection) throws SQLException {
        String schema = schemaName(connection);
        String query = "select 1 from pg_namespace where nspname = '" + schema.replace("'", "''") + "'";
        boolean there;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            there = row.next();
        }
        if (there) {
            execute(connection, "drop schema \"" + schema + "\" cascade");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() {
        try {
            sweep(storage);
        } catch (RuntimeException failure) {
            LOG.warn("The copy of the rehearsal could not be removed; the next start removes it", failure);
        }
    }
}
