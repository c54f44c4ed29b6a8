package org.territoireouvert.runner.storage.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.runner.storage.PrivateFolder;

/**
 * The backups that were made before upgrades, in the folder of all backups and told apart by their names: the time in UTC, then of
 * each owner the version before and after.
 */
public final class UpgradeBackups {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeBackups.class);
    private static final String START = "avant-mise-a-jour-";
    private static final String ENDING = ".zip";
    private static final String UNFINISHED = ".partiel";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final int TIME_LENGTH = "uuuuMMdd-HHmmss".length();
    private static final int MOST_NAMED = 3;

    private final Path folder;

    private UpgradeBackups(Path folder) {
        this.folder = folder;
    }

    /** Finds them below the data folder of an instance. */
    public static UpgradeBackups below(Path dataDirectory) {
        return new UpgradeBackups(dataDirectory.resolve("sauvegardes"));
    }

    /** Returns where they are. */
    public Path folder() {
        return folder;
    }

    /** Returns the names of all complete ones, the newest first. */
    public List<String> list() {
        return names(name -> name.startsWith(START) && name.endsWith(ENDING));
    }

    /**
     * One of them.
     *
     * @param name of the file
     * @param size bytes
     * @param madeAt the time in its name
     */
    public record Stored(String name, long size, Instant madeAt) {}

    /** Returns all complete ones, the newest first. */
    public List<Stored> stored() {
        return list().stream().flatMap(name -> stored(name).stream()).toList();
    }

    private Optional<Stored> stored(String name) {
        try {
            String time = name.substring(START.length(), START.length() + TIME_LENGTH);
            Instant madeAt = LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new Stored(name, Files.size(folder.resolve(name)), madeAt));
        } catch (DateTimeException | IndexOutOfBoundsException | IOException notOneOfOurs) {
            return Optional.empty();
        }
    }

    /** Returns the file of a complete one; empty when none has this name. */
    public Optional<Path> find(String name) {
        return holds(name) ? Optional.of(file(name)) : Optional.empty();
    }

    /** Tells whether one is there. */
    boolean holds(String name) {
        return list().contains(name);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Removes the oldest ones until so many are left, at least one. */
    public void keep(int number) {
        list().stream().skip(Math.max(1, number)).forEach(this::remove);
    }

    /** Returns the name of a backup for steps such as {@code core-0.1.0-0.2.0}. */
    static String name(Instant now, List<String> steps) {
        String named = String.join("_", steps.subList(0, Math.min(MOST_NAMED, steps.size())));
        String others = steps.size() > MOST_NAMED ? "_et-" + (steps.size() - MOST_NAMED) + "-autres" : "";
        return START + TIME.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC)) + "-"
                + named.replaceAll("[^A-Za-z0-9._-]", "-") + others + ENDING;
    }

    /**
     * Makes one; nothing is left of it when that fails.
     *
     * @param maker writes a backup to a file that does not exist
     */
    Path make(String name, Consumer<Path> maker) throws IOException {
        PrivateFolder.create(folder);
        sweep();
        Path part = folder.resolve(name + UNFINISHED);
        maker.accept(part);
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what a process that was killed has left of backups. */
    void sweep() {
        names(name -> name.startsWith(START) && name.contains(ENDING + UNFINISHED))
                .forEach(this::remove);
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            LOG.warn("The backup {} could not be removed: {}", name, e.getMessage());
        }
    }

    private List<String> names(Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
