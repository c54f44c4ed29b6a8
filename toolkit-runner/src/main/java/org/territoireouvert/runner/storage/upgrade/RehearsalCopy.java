package org.territoireouvert.runner.storage.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.disk.DurableFiles;
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
    private static final String UNPACKED = "copie";
    private static final String NO_RIGHT = "42501";

    /** What copies are for; each has a place of its own, so that a trial and a start do not get in each other's way. */
    enum Purpose {
        /** An upgrade of the data by the one process that may do it. */
        UPGRADE("essai-de-mise-a-jour", "essai_"),
        /** A look at what an upgrade would do, perhaps while a site serves. */
        TRIAL("essai-a-blanc", "blanc_");

        private final String folder;
        private final String schema;

        Purpose(String folder, String schema) {
            this.folder = folder;
            this.schema = schema;
        }

        Path folder(Storage storage) {
            return storage.configuration().dataDirectory().resolve(folder);
        }
    }

    private final Purpose purpose;
    private final Storage storage;
    private final DataSource source;
    private final UnpackedDatabase unpacked;

    private RehearsalCopy(Purpose purpose, Storage storage, DataSource source, UnpackedDatabase unpacked) {
        this.purpose = purpose;
        this.storage = storage;
        this.source = source;
        this.unpacked = unpacked;
    }

    /**
     * Makes a copy.
     *
     * @throws StorageException when the backup is damaged or there is no place for a copy
     */
    static RehearsalCopy of(Purpose purpose, Storage storage, Path backup, Progress progress) {
        Path folder = purpose.folder(storage);
        try {
            dropSchema(purpose, storage);
            DurableFiles.delete(folder.resolve(UNPACKED));
            PrivateFolder.create(folder);
            UnpackedDatabase unpacked =
                    UnpackedDatabase.of(backup, PrivateFolder.create(folder.resolve(UNPACKED)), progress);
            DataSource source = storage.engine() == Engine.SQLITE
                    ? file(unpacked.sqliteFile())
                    : schema(purpose, storage, unpacked);
            return new RehearsalCopy(purpose, storage, source, unpacked);
        } catch (IOException failure) {
            discard(purpose, storage);
            throw new StorageException(StorageProblem.STORAGE_FILES, failure, folder.toString(), failure.toString());
        } catch (RuntimeException failure) {
            discard(purpose, storage);
            throw failure;
        }
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

    private static DataSource schema(Purpose purpose, Storage storage, UnpackedDatabase unpacked) throws IOException {
        PostgresAddress address = PostgresAddress.of(storage.configuration());
        try (Connection connection = storage.standalone().getConnection()) {
            String schema = schemaName(purpose, connection);
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

    private static String schemaName(Purpose purpose, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select '" + purpose.schema + "' || current_schema()")) {
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
    static void sweep(Purpose purpose, Storage storage) {
        dropSchema(purpose, storage);
        try {
            DurableFiles.delete(purpose.folder(storage));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void dropSchema(Purpose purpose, Storage storage) {
        if (storage.engine() == Engine.SQLITE) {
            return;
        }
        try (Connection connection = storage.standalone().getConnection()) {
            String schema = schemaName(purpose, connection);
            String query = "select 1 from pg_namespace where nspname = '" + schema.replace("'", "''") + "'";
            boolean there;
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                there = row.next();
            }
            if (there) {
                execute(connection, "drop schema \"" + schema + "\" cascade");
            }
        } catch (SQLException failure) {
            throw storage.failure(failure);
        }
    }

    @Override
    public void close() {
        discard(purpose, storage);
    }

    private static void discard(Purpose purpose, Storage storage) {
        try {
            sweep(purpose, storage);
        } catch (RuntimeException failure) {
            LOG.warn("The copy of the rehearsal could not be removed; the next one removes it", failure);
        }
    }
}
