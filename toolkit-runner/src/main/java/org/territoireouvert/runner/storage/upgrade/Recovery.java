package org.territoireouvert.runner.storage.upgrade;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/**
 * Makes sure, after a migration of the data failed, that nothing of it is left. Its transaction sees to that; should it not, the
 * backup is put back.
 */
public final class Recovery {

    private final Storage storage;
    private final Path backup;

    /**
     * Works on an open storage that nobody else uses.
     *
     * @param backup made before the migration
     */
    public Recovery(Storage storage, Path backup) {
        this.storage = storage;
        this.backup = backup;
    }

    /**
     * Compares the tables of an owner with those of the backup, and puts the whole database of the backup back when they differ.
     *
     * @return whether that was needed
     * @throws StorageException when the backup cannot be read or the database not be written
     */
    public boolean undo(String prefix) {
        Predicate<String> own = table -> table.startsWith(prefix);
        try (RehearsalCopy copy = RehearsalCopy.of(RehearsalCopy.Purpose.UPGRADE, storage, backup, Progress.SILENT)) {
            SortedMap<String, String> before = sums(copy.source().getConnection(), own);
            if (before.equals(sums(storage.standalone().getConnection(), own))) {
                return false;
            }
            copy.putBack();
            return true;
        } catch (SQLException | IOException failure) {
            throw new StorageException(
                    StorageProblem.STORAGE_FILES, failure, backup.toString(), String.valueOf(failure.getMessage()));
        }
    }

    private SortedMap<String, String> sums(Connection opened, Predicate<String> own) throws SQLException {
        try (Connection connection = opened) {
            return TableSums.of(storage.engine(), connection, own);
        }
    }

    /** Reads the file of a backup into the open database; a process that is killed in it leaves the database as it was. */
    static void restoreFile(Storage storage, Path file) throws SQLException {
        try (Connection connection = storage.standalone().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("restore from '" + file.toString().replace("'", "''") + "'");
        }
    }
}
