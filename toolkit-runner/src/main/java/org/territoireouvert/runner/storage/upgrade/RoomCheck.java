package org.territoireouvert.runner.storage.upgrade;

import java.nio.file.Path;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import org.territoireouvert.runner.storage.backup.BackupSize;

/** Makes sure that an upgrade does not fill the disk: there is room for the backup, its copy and what the scripts write anew. */
final class RoomCheck {

    /** For what is written beside: the log of the database, other files. */
    private static final long RESERVE_BYTES = 100_000_000;

    private static final long MEGABYTE = 1_000_000;

    private RoomCheck() {}

    /**
     * Measures the data and the disk.
     *
     * @param withFiles whether the files of plugins and people are saved too
     * @throws StorageException when there is not enough room
     */
    static void assertEnough(Storage storage, boolean withFiles) {
        Path folder = storage.configuration().dataDirectory();
        BackupSize size = BackupSize.of(storage);
        assertEnough(folder, folder.toFile().getUsableSpace(), withFiles ? size : new BackupSize(size.database(), 0));
    }

    /** The backup and the copy are each at most as large as the data; scripts may write every row once more. */
    static void assertEnough(Path folder, long free, BackupSize size) {
        long needed = size.files() + 3 * size.database() + RESERVE_BYTES;
        if (free < needed) {
            throw new StorageException(
                    StorageProblem.UPGRADE_SPACE, null, needed / MEGABYTE, folder.toString(), free / MEGABYTE);
        }
    }
}
