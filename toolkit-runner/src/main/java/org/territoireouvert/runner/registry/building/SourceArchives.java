package org.territoireouvert.runner.registry.building;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.installation.archive.WritePluginArchive;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/** The archives in a folder; of folders with the jars of a plugin, as the distribution has them, archives are made first. */
final class SourceArchives implements AutoCloseable {

    private final Path work;
    private final List<Path> files;

    private SourceArchives(Path work, List<Path> files) {
        this.work = work;
        this.files = files;
    }

    static SourceArchives of(Path source) {
        if (!Files.isDirectory(source)) {
            throw new RefusedException(Ground.REQUEST, "registry.no-file", source.toString());
        }
        try {
            Path work = Files.createTempDirectory("ouvert-archives");
            SourceArchives archives = new SourceArchives(work, new ArrayList<>());
            boolean made = false;
            try {
                archives.collect(source);
                made = true;
            } finally {
                if (!made) {
                    archives.close();
                }
            }
            return archives;
        } catch (IOException e) {
            throw RegistryFolder.unusable(source, e);
        }
    }

    private void collect(Path source) throws IOException {
        for (Path entry : entries(source)) {
            String name = String.valueOf(entry.getFileName());
            if (Files.isDirectory(entry) && !name.startsWith(".") && holdsJars(entry)) {
                files.add(WritePluginArchive.into(work, List.of(entry)));
            } else if (name.endsWith(".zip")) {
                files.add(entry);
            }
        }
        if (files.isEmpty()) {
            throw new RefusedException(Ground.REQUEST, "registry.build-empty", source.toString());
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static boolean holdsJars(Path folder) throws IOException {
        return entries(folder).stream()
                .anyMatch(file -> String.valueOf(file.getFileName()).endsWith(".jar"));
    }

    /** Returns the archives, by name. */
    List<Path> files() {
        return files;
    }

    @Override
    public void close() {
        try {
            DurableFiles.delete(work);
        } catch (IOException e) {
            throw RegistryFolder.unusable(work, e);
        }
    }
}
