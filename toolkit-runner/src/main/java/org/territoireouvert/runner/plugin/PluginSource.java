package org.territoireouvert.runner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the modules of one plugin are: its own and those of its private libraries.
 *
 * @param name names the plugin as long as its descriptor is not read; that of its folder
 * @param paths modular jars, jars of libraries, or folders of compiled classes; in order, possibly empty
 * @param block why none of it may run, if so; it is shown all the same
 */
public record PluginSource(String name, List<Path> paths, Optional<Block> block) {

    /** Copies the paths and makes them absolute. */
    public PluginSource {
        paths = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    /** Names a plugin that may run. */
    public PluginSource(String name, List<Path> paths) {
        this(name, paths, Optional.empty());
    }

    /**
     * Why a plugin may not run, whatever it holds.
     *
     * @param sentence what happened and what to do
     * @param detail names the value
     */
    public record Block(FailureSentence sentence, String detail) {}

    /** Returns this as one that may not run. */
    public PluginSource blocked(FailureSentence sentence, String detail) {
        return new PluginSource(name, paths, Optional.of(new Block(sentence, detail)));
    }

    /** Names the source after its first path. */
    public static PluginSource of(Path first, Path... others) {
        List<Path> paths = Stream.concat(Stream.of(first), Stream.of(others)).toList();
        return new PluginSource(
                String.valueOf(first.toAbsolutePath().normalize().getFileName()), paths);
    }

    /**
     * Looks for plugins: each folder {@code plugins/<id>/} with its {@code *.jar}. Folders whose name starts with a dot are
     * left alone.
     *
     * @return a source for each folder, by name; empty when the plugins' folder does not exist
     * @throws IOException when a folder cannot be read
     */
    public static List<PluginSource> below(Path pluginsDirectory) throws IOException {
        if (!Files.isDirectory(pluginsDirectory)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> entries = Files.list(pluginsDirectory)) {
            folders = entries.filter(Files::isDirectory)
                    .filter(folder -> !nameOf(folder).startsWith("."))
                    .sorted()
                    .toList();
        }
        List<PluginSource> sources = new ArrayList<>();
        for (Path folder : folders) {
            sources.add(new PluginSource(nameOf(folder), jarsIn(folder)));
        }
        return List.copyOf(sources);
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> nameOf(entry).endsWith(".jar"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
