package org.territoireouvert.runner.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings files to the disk and takes them away. */
public final class DurableFiles {

    private DurableFiles() {}

    /** Returns when a file, or the names in a folder, are on the disk. */
    public static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Does the same for all files of a folder, the folders below it and itself. */
    public static void forceAll(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.toList();
        }
        for (Path path : paths.reversed()) {
            force(path);
        }
    }

    /**
     * Replaces a file, or makes it, as a whole: whatever happens to this process or the machine, it holds the old or the new bytes.
     *
     * @throws IOException when it cannot be written; it holds the old bytes
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, bytes);
        force(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** Removes a file or a folder with all that is in it, without following links; nothing when it is not there. */
    public static void delete(Path path) throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
