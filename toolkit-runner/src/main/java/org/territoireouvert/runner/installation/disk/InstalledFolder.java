package org.territoireouvert.runner.installation.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.disk.DurableFiles;

/**
 * The folder {@code installed} below the data directory: one folder for each version of each plugin, never changed once it is
 * there, the file that says which of them are wanted, and a folder for work that may be thrown away.
 *
 * @param root which may not exist yet
 */
public record InstalledFolder(Path root) {

    /** Name below the data directory; no backup holds it, for packages can be fetched again. */
    public static final String NAME = "installed";

    private static final String LOCK = "plugins.lock";
    private static final String STAGING = ".staging";
    private static final String COMMAND = ".command";
    private static final String IN_USE = ".in-use";
    private static final Duration TURN = Duration.ofMillis(50);
    private static final int MOST_TURNS = 200;

    /** Makes the path absolute. */
    public InstalledFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Returns the folder of an instance. */
    public static InstalledFolder below(Path dataDirectory) {
        return new InstalledFolder(dataDirectory.resolve(NAME));
    }

    /** Returns the file that says what is wanted. */
    public Path lock() {
        return root.resolve(LOCK);
    }

    /** Returns the folder for packages that are not accepted yet; on the same file system. */
    public Path staging() {
        return root.resolve(STAGING);
    }

    /** Returns the folder of a version. */
    public Path version(PluginId id, String version) {
        return root.resolve(id.value()).resolve(version);
    }

    /**
     * Takes the right to change it, alone.
     *
     * @throws BusyException when another command or page has it
     */
    public HeldFile change() throws IOException, BusyException {
        Files.createDirectories(root);
        return HeldFile.alone(root.resolve(COMMAND))
                .orElseThrow(() -> new BusyException("Another change of the plugins is under way"));
    }

    /**
     * Says, until it is closed, that this process may load what is wanted now: no version goes away meanwhile. Waits while
     * versions that nobody wants are taken away, which takes moments.
     */
    public HeldFile use() throws IOException {
        if (!Files.isDirectory(root)) {
            return HeldFile.NONE;
        }
        Path file = root.resolve(IN_USE);
        for (int turn = 1; turn < MOST_TURNS; turn++) {
            try {
                return HeldFile.shared(file);
            } catch (HeldException sweeping) {
                LockSupport.parkNanos(TURN.toNanos());
            }
        }
        return HeldFile.shared(file);
    }

    /** Tells whether some process may have versions open. */
    boolean isUsed() throws IOException {
        try (HeldFile alone = HeldFile.alone(root.resolve(IN_USE)).orElse(HeldFile.NONE)) {
            return alone == HeldFile.NONE;
        }
    }

    /**
     * Takes away what a change that was cut off has left, and versions that nobody wants, unless a process may have them open.
     *
     * @param wanted tells whether a version of a plugin stays
     * @return whether everything went that had to
     */
    public boolean sweep(BiPredicate<String, String> wanted) throws IOException {
        DurableFiles.delete(staging());
        Files.deleteIfExists(root.resolve(LOCK + ".new"));
        List<Path> unwanted = new ArrayList<>();
        for (Path plugin : folders(root)) {
            folders(plugin).stream()
                    .filter(version -> !wanted.test(name(plugin), name(version)))
                    .forEach(unwanted::add);
        }
        if (unwanted.isEmpty()) {
            return true;
        }
        try (HeldFile alone = HeldFile.alone(root.resolve(IN_USE)).orElse(HeldFile.NONE)) {
            if (alone == HeldFile.NONE) {
                return false;
            }
            for (Path version : unwanted) {
                DurableFiles.delete(version);
            }
            for (Path plugin : folders(root)) {
                removeIfEmpty(plugin);
            }
        }
        return true;
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    /** Returns the folders in a folder whose names do not start with a dot; none when it is not there. */
    public static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !name(entry).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
