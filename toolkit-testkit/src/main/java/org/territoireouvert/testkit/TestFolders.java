package org.territoireouvert.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The data folders of the instances of this process, all in one that goes with the process.
 *
 * <p>They are in memory where the system has room for it: each write waits until the disk has it, and a test waits for hundreds of
 * writes. What a killed process leaves is there all the same.
 */
final class TestFolders {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM_BYTES = 1L << 30;
    private static final Path ALL = all();

    private TestFolders() {}

    /** Makes a new folder. */
    static Path make() {
        try {
            return Files.createTempDirectory(ALL, "data-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a folder with all that is in it; nothing happens when it is gone. */
    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes a new folder for somebody who deletes it, in memory where the system has room. */
    static Path apart(String name) throws IOException {
        return hasRoom(MEMORY) ? Files.createTempDirectory(MEMORY, name) : Files.createTempDirectory(name);
    }

    private static Path all() {
        try {
            Path folder = apart("ouvert-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "test-folders"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean hasRoom(Path folder) throws IOException {
        return Files.isDirectory(folder)
                && Files.isWritable(folder)
                && Files.getFileStore(folder).getUsableSpace() >= ROOM_BYTES;
    }
}
