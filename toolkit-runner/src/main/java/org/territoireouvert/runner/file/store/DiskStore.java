package org.territoireouvert.runner.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps bytes in files, in one folder for each first two letters of the names. Part of a backup. */
public final class DiskStore implements ByteStore {

    private static final int FOLDER_LENGTH = 2;
    private static final String NAME = "[a-z0-9-]{3,60}";

    private final Path root;

    /** Keeps bytes below a folder, which is made when it is first needed. */
    public DiskStore(Path root) {
        this.root = root;
    }

    private Path file(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of kept bytes");
        }
        return root.resolve(name.substring(0, FOLDER_LENGTH)).resolve(name);
    }

    /** Writes under another name first: what has its name is complete, also after a crash. */
    @Override
    public void put(String name, Path content) throws IOException {
        Path file = file(name);
        Path folder = Files.createDirectories(file.getParent());
        Path part = folder.resolve(name + ".part");
        Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public InputStream open(String name, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(file(name), StandardOpenOption.READ);
        try {
            channel.position(from);
            return new LimitedStream(Channels.newInputStream(channel), length);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public List<Kept> list(String after, int limit) throws IOException {
        List<Kept> found = new ArrayList<>();
        String firstFolder = after.isEmpty() ? "" : after.substring(0, FOLDER_LENGTH);
        for (Path folder : sorted(root)) {
            if (folder.getFileName().toString().compareTo(firstFolder) < 0) {
                continue;
            }
            for (Path file : sorted(folder)) {
                String name = file.getFileName().toString();
                if (name.matches(NAME) && name.compareTo(after) > 0) {
                    add(found, file);
                }
                if (found.size() == limit) {
                    return found;
                }
            }
        }
        return found;
    }

    /** A file may go while the list is made. */
    private static void add(List<Kept> found, Path file) throws IOException {
        try {
            found.add(new Kept(
                    file.getFileName().toString(),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException gone) {
            // It is not kept any more.
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
