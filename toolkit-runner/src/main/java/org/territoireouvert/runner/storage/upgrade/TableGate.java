package org.territoireouvert.runner.storage.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.migration.MigrationRun;
import org.territoireouvert.runner.storage.migration.Migrations;
import org.territoireouvert.runner.storage.migration.TableState;
import org.territoireouvert.runner.storage.migration.WantedTables;

/**
 * Stands before the tables of each owner: lets pass who finds them as they should be, makes tables that are not there yet, and
 * changes tables with data never: that is for {@link DataUpgrade}. Safe for all threads.
 */
public final class TableGate {

    private final Engine engine;
    private final DataSource source;
    private final OlderVersion older;
    private final Set<WantedTables> ready = ConcurrentHashMap.newKeySet();

    /**
     * Stands before a database.
     *
     * @param source connections outside of any pool
     * @param backups to be named when a newer version was here
     */
    public TableGate(Engine engine, DataSource source, UpgradeBackups backups) {
        this.engine = engine;
        this.source = source;
        this.older = new OlderVersion(backups);
    }

    /**
     * Lets pass or refuses.
     *
     * @throws StorageException when the tables hold data and have to change first, or are too new, or cannot be made
     */
    public void pass(WantedTables wanted) {
        if (ready.contains(wanted)) {
            return;
        }
        Migrations migrations = new Migrations(engine, source);
        boolean data;
        try (Connection connection = source.getConnection()) {
            Set<String> tables = migrations.tables(connection);
            TableState state = migrations.look(connection, tables, wanted);
            if (state instanceof TableState.Current || mayUse(connection, tables, wanted, state)) {
                ready.add(wanted);
                return;
            }
            data = HeldRows.any(engine, connection);
            if (data && state instanceof TableState.Behind behind) {
                throw new StorageException(
                        StorageProblem.UPGRADE_PENDING, null, wanted.owner(), String.join(", ", behind.pending()));
            }
        } catch (SQLException failure) {
            throw new StorageException(
                    StorageProblem.MIGRATION_FAILED, failure, wanted.owner(), String.valueOf(failure.getMessage()));
        }
        migrations.apply(wanted, new MigrationRun(data, "", InstantSource.system(), Progress.SILENT));
        ready.add(wanted);
    }

    private boolean mayUse(Connection connection, Set<String> tables, WantedTables wanted, TableState state)
            throws SQLException {
        if (!(state instanceof TableState.Ahead ahead)) {
            return false;
        }
        older.refusal(connection, tables, wanted, ahead).ifPresent(refusal -> {
            throw refusal;
        });
        return true;
    }

    /** Remembers that the tables are as they should be. */
    void open(WantedTables wanted) {
        ready.add(wanted);
    }

    OlderVersion older() {
        return older;
    }
}
