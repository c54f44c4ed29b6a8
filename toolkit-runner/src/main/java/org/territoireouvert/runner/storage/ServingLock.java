package org.territoireouvert.runner.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process serves or restores an instance. SQLite has one such process, PostgreSQL any number that serve or
 * one that restores. The operating system or the server drops it when the process dies.
 */
public final class ServingLock implements AutoCloseable {

    /** Any number that nothing else on the server uses: "ouvert" in ASCII. */
    static final long ADVISORY_KEY = 0x6f7576657274L;

    private final AutoCloseable held;

    ServingLock(AutoCloseable held) {
        this.held = held;
    }

    /** Takes the one lock of a data directory. */
    public static ServingLock ofDirectory(Path directory) {
        Path file = directory.resolve("ouvert.lock");
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StorageException(StorageProblem.ALREADY_SERVING, null, directory.toString());
            }
            return new ServingLock(channel);
        } catch (IOException failure) {
            throw new StorageException(StorageProblem.DATABASE_READ_ONLY, failure, file.toString(), failure.toString());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** Takes the lock of a server for this process alone, to restore; to serve there is {@link StartLock}. */
    public static ServingLock aloneOnServer(DataSource source, String place) {
        try {
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + ADVISORY_KEY + ")")) {
                if (result.next() && result.getBoolean(1)) {
                    return new ServingLock(connection);
                }
            }
            connection.close();
            throw new StorageException(StorageProblem.ALREADY_SERVING, null, place);
        } catch (SQLException failure) {
            throw new StorageFailures(Engine.POSTGRESQL, place).translate(failure);
        }
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception failure) {
            throw new StorageException(StorageProblem.STORAGE_FILES, failure, "ouvert.lock", failure.toString());
        }
    }
}
