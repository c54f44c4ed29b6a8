package org.territoireouvert.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the private libraries of the plugin are in whose module a test runs. */
public final class PrivateLibraries {

    private PrivateLibraries() {}

    /** Returns the jars that Maven has packed beside the plugin, for integration tests. */
    public static Path[] packed() {
        try (Stream<Path> files = Files.list(Path.of("target", "private"))) {
            return files.sorted().toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the jars of these classes, one of each library, for unit tests: they run before Maven packs the libraries. */
    public static Path[] of(Class<?>... types) {
        return Stream.of(types)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(address -> Path.of(URI.create(address.toString())))
                .toArray(Path[]::new);
    }
}
