package org.territoireouvert.runner.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One file, one writer, several readers. */
final class SqliteConnections implements Connections {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    /** From this version on, a rare loss of data after a reset of the write-ahead log is mended. */
    private static final String LEAST_VERSION = "3.51.3";

    private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    /** Of the whole process: a statement is taken apart once, whoever asks it; the newest are remembered. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Path file;
    private final SqlitePool readerPool;
    private final SqlitePool writerPool;
    private final Jdbi readers;
    private final Jdbi writers;

    SqliteConnections(Path file) {
        this.file = file;
        this.writerPool = new SqlitePool(source(file, false), file.toString(), 1, PATIENCE);
        this.readerPool = new SqlitePool(source(file, true), file.toString(), READERS, PATIENCE);
        this.writers = jdbi(writerPool).setStatementBuilderFactory(writerPool);
        this.readers = jdbi(readerPool).setStatementBuilderFactory(readerPool);
        open();
    }

    static Jdbi jdbi(org.jdbi.v3.core.ConnectionFactory factory) {
        Jdbi jdbi = Jdbi.create(factory);
        jdbi.setTransactionHandler(new JoinedTransaction());
        jdbi.getConfig(org.jdbi.v3.core.Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        return jdbi;
    }

    static DataSource source(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private void open() {
        StorageFailures failures = new StorageFailures(Engine.SQLITE, place());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new StorageException(StorageProblem.DATABASE_READ_ONLY, null, place(), "");
            }
            writers.useHandle(handle -> {
                String version = handle.createQuery("select sqlite_version()")
                        .mapTo(String.class)
                        .one();
                if (Runtime.Version.parse(version).compareTo(Runtime.Version.parse(LEAST_VERSION)) < 0) {
                    throw new StorageException(StorageProblem.DATABASE_TOO_OLD, null, version, LEAST_VERSION);
                }
            });
        } catch (java.nio.file.AccessDeniedException | java.nio.file.ReadOnlyFileSystemException denied) {
            throw new StorageException(StorageProblem.DATABASE_READ_ONLY, denied, place(), "");
        } catch (IOException failure) {
            throw new StorageException(StorageProblem.DATABASE_UNREACHABLE, failure, place(), failure.toString());
        } catch (RuntimeException failure) {
            throw failures.translate(failure, true);
        }
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public Jdbi readers() {
        return readers;
    }

    @Override
    public Jdbi writers() {
        return writers;
    }

    @Override
    public void begin(Connection connection, boolean writing) throws SQLException {
        execute(connection, writing ? "BEGIN IMMEDIATE" : "BEGIN");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public DataSource standalone() {
        return source(file, false);
    }

    @Override
    public void close() {
        readerPool.close();
        writerPool.close();
    }
}
