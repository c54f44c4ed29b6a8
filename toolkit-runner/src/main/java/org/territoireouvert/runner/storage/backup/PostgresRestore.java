package org.territoireouvert.runner.storage.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.PostgresAddress;
import org.territoireouvert.runner.storage.ServingLock;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/** Replaces the tables of a server by those of a backup, in one transaction and while no process serves. */
final class PostgresRestore {

    private final PostgresAddress address;

    PostgresRestore(Configuration configuration) {
        this.address = PostgresAddress.of(configuration);
    }

    // The lock is only held.
    @SuppressWarnings("try")
    void restore(Manifest manifest, Path folder, boolean force) throws IOException {
        DataSource source = address.source("-c lock_timeout=30s");
        try (ServingLock alone = ServingLock.aloneOnServer(source, address.place());
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Handle handle = Jdbi.create(connection).open();
            List<String> present = handle.createQuery(Engine.POSTGRESQL.tables())
                    .mapTo(String.class)
                    .list();
            if (!present.isEmpty() && !force) {
                throw new StorageException(StorageProblem.RESTORE_NOT_EMPTY, null, address.place());
            }
            present.forEach(table -> drop(handle, table));
            fill(manifest, folder, connection, handle);
            connection.commit();
        } catch (SQLException failure) {
            throw new StorageException(
                    StorageProblem.DATABASE_UNREACHABLE,
                    failure,
                    address.place(),
                    String.valueOf(failure.getMessage()));
        }
    }

    static void drop(Handle handle, String table) {
        handle.execute("drop table " + PostgresTables.quoted(table) + " cascade");
    }

    static void fill(Manifest manifest, Path folder, Connection connection, Handle handle)
            throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.Table table : manifest.tables()) {
            run(handle, table.create());
            try (InputStream rows = Files.newInputStream(folder.resolve(Backup.TABLES + table.name()))) {
                copies.copyIn("copy " + PostgresTables.quoted(table.name()) + " from stdin", rows);
            }
            table.after().forEach(statement -> run(handle, statement));
        }
        manifest.tables().forEach(table -> table.references().forEach(statement -> run(handle, statement)));
    }

    /** Without Jdbi's parser: colons and angle brackets belong to the statement. */
    private static void run(Handle handle, String statement) {
        try (var plain = handle.getConnection().createStatement()) {
            plain.execute(statement);
        } catch (SQLException failure) {
            throw new StorageException(
                    StorageProblem.BACKUP_DAMAGED, failure, statement, String.valueOf(failure.getMessage()));
        }
    }
}
