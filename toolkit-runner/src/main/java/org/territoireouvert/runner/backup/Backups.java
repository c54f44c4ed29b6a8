package org.territoireouvert.runner.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes, lists and removes the backups of a folder. One that is not complete has another ending, so that nobody takes it for a
 * backup. One at a time in this process. Safe for all threads.
 */
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String START = "sauvegarde-";
    private static final String ENDING = ".zip";
    private static final String UNFINISHED = ".partiel";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    /** Longer than any backup takes: what is older was cut off. */
    private static final Duration CUT_OFF = Duration.ofHours(1);

    private final Path folder;
    private final InstantSource clock;
    private final Consumer<Path> maker;
    private final AtomicBoolean making = new AtomicBoolean();
    private volatile @Nullable Instant failedAt;

    /**
     * Works on a folder, which is made when it is first needed.
     *
     * @param maker writes a backup to a file that does not exist
     */
    public Backups(Path folder, InstantSource clock, Consumer<Path> maker) {
        this.folder = folder;
        this.clock = clock;
        this.maker = maker;
    }

    /** Returns where an instance keeps its backups. */
    public static Path folderBelow(Path dataDirectory) {
        return dataDirectory.resolve("sauvegardes");
    }

    /** Returns where they are. */
    public Path folder() {
        return folder;
    }

    /** Returns all complete backups, the newest first. */
    public List<StoredBackup> list() {
        return files(ENDING);
    }

    /** Returns the newest complete backup, if there is any. */
    public Optional<StoredBackup> newest() {
        return list().stream().findFirst();
    }

    /** Returns the file of a complete backup; empty when none has this name. */
    public Optional<Path> find(String name) {
        return list().stream()
                .filter(backup -> backup.name().equals(name))
                .map(backup -> folder.resolve(backup.name()))
                .findFirst();
    }

    /** Returns what has been written so far of a backup that is under way, in this or another process. */
    public Optional<StoredBackup> underWay() {
        Instant now = clock.instant();
        return files(ENDING + UNFINISHED).stream()
                .filter(part -> part.madeAt().plus(CUT_OFF).isAfter(now))
                .findFirst();
    }

    /** Returns when the last backup of this process failed, unless one succeeded since. */
    public Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    /**
     * Begins a backup in the background and keeps so many.
     *
     * @return false when one is under way already
     */
    public boolean begin(int kept) {
        if (underWay().isPresent() || !making.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofVirtual().name("backup").start(() -> {
            try {
                make();
                keep(kept);
            } catch (RuntimeException e) {
                LOG.warn("The backup could not be made", e);
            } finally {
                making.set(false);
            }
        });
        return true;
    }

    /** Tells whether this process makes one now. */
    public boolean isMaking() {
        return making.get();
    }

    /**
     * Makes a backup and returns when it is complete.
     *
     * @throws RuntimeException when it cannot be made; nothing of it is left
     */
    public void make() {
        String name = START + TIME.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)) + ENDING;
        Path part = folder.resolve(name + UNFINISHED);
        try {
            Files.createDirectories(folder);
            removeCutOff();
            maker.accept(part);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            failedAt = null;
        } catch (IOException e) {
            failedAt = clock.instant();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            failedAt = clock.instant();
            throw e;
        }
    }

    /** Removes the oldest backups until so many are left. */
    public void keep(int number) {
        list().stream().skip(Math.max(1, number)).forEach(backup -> remove(backup.name()));
    }

    private void removeCutOff() {
        Instant now = clock.instant();
        files(ENDING + UNFINISHED).stream()
                .filter(part -> !part.madeAt().plus(CUT_OFF).isAfter(now))
                .forEach(part -> remove(part.name()));
    }

    private void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            LOG.warn("The backup {} could not be removed: {}", name, e.getMessage());
        }
    }

    private List<StoredBackup> files(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> read(file, ending).stream())
                    .sorted(Comparator.comparing(StoredBackup::name).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<StoredBackup> read(Path file, String ending) {
        String name = file.getFileName().toString();
        if (!name.startsWith(START) || !name.endsWith(ending)) {
            return Optional.empty();
        }
        try {
            String time = name.substring(START.length(), name.length() - ending.length());
            Instant madeAt = LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new StoredBackup(name, Files.size(file), madeAt));
        } catch (DateTimeException | IOException notOneOfOurs) {
            return Optional.empty();
        }
    }
}
