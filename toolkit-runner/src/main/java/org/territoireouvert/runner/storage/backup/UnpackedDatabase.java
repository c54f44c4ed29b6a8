package org.territoireouvert.runner.storage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/**
 * The database of a backup, unpacked into a folder after every byte was checked; its files stay packed. Whoever uses it sees to
 * it that nobody else uses what it is put into.
 */
public final class UnpackedDatabase {

    private final Path folder;
    private final Manifest manifest;

    private UnpackedDatabase(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Unpacks.
     *
     * @param backup made by {@link Backup}
     * @param folder empty; the caller deletes it
     * @param progress is told how many bytes are unpacked
     * @throws StorageException when the backup is damaged
     */
    public static UnpackedDatabase of(Path backup, Path folder, Progress progress) throws IOException {
        Manifest manifest = new ArchiveReader(backup)
                .unpack(folder, name -> name.equals(Backup.DATABASE) || name.startsWith(Backup.TABLES), progress);
        return new UnpackedDatabase(folder, manifest);
    }

    /**
     * Returns the file of SQLite.
     *
     * @throws StorageException when the backup has none
     */
    public Path sqliteFile() {
        Path file = folder.resolve(Backup.DATABASE);
        if (!Files.exists(file)) {
            throw new StorageException(StorageProblem.BACKUP_DAMAGED, null, folder.toString(), Backup.DATABASE);
        }
        return file;
    }

    /** Makes and fills all tables in the current schema of a connection to PostgreSQL, in its transaction; drops those before. */
    public void putInto(Connection connection) throws SQLException, IOException {
        Handle handle = Jdbi.create(connection).open();
        handle.createQuery(Engine.POSTGRESQL.tables())
                .mapTo(String.class)
                .list()
                .forEach(table -> PostgresRestore.drop(handle, table));
        PostgresRestore.fill(manifest, folder, connection, handle);
    }
}
