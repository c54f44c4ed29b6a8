package org.territoireouvert.runner.plugin.layer;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.plugin.PluginResources;

/**
 * Reads the resources of a module from its jar or folder, also where the jar has no entries for folders. Safe for all
 * threads.
 */
public final class ModuleResources implements PluginResources, AutoCloseable {

    static final String FOLDER = "META-INF/toolkit/";

    private final ModuleReader reader;

    @Nullable
    private volatile List<String> names;

    ModuleResources(ModuleReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        return isPlain(path) ? reader.open(FOLDER + path) : Optional.empty();
    }

    @Override
    public List<String> list(String folder) throws IOException {
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return names().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    private static boolean isPlain(String path) {
        return !path.isEmpty()
                && !path.endsWith("/")
                && path.indexOf('\\') < 0
                && Stream.of(path.split("/", -1))
                        .noneMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
    }

    private List<String> names() throws IOException {
        List<String> known = names;
        if (known == null) {
            try (Stream<String> all = reader.list()) {
                known = all.filter(name -> name.startsWith(FOLDER) && !name.endsWith("/"))
                        .map(name -> name.substring(FOLDER.length()))
                        .sorted()
                        .toList();
            }
            names = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
