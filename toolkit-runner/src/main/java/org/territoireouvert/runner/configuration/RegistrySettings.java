package org.territoireouvert.runner.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Registries of plugins.
 *
 * @param served folder of a registry that this site hands out at {@code /registre}, if any
 * @param delivered list of registries that comes with the software; the file may not exist
 */
public record RegistrySettings(Optional<Path> served, Path delivered) {

    private static final String DELIVERED = "registries.json";

    /** Makes the paths absolute. */
    public RegistrySettings {
        served = served.map(folder -> folder.toAbsolutePath().normalize());
        delivered = delivered.toAbsolutePath().normalize();
    }

    /** Serves none; the list of the software lies beside the folder of its plugins. */
    static RegistrySettings besides(Path pluginsDirectory) {
        return new RegistrySettings(
                Optional.empty(), pluginsDirectory.toAbsolutePath().resolveSibling(DELIVERED));
    }

    /** Reads where they are. */
    static RegistrySettings of(Path home, Optional<Path> served) {
        return new RegistrySettings(served, home.resolve(DELIVERED));
    }
}
