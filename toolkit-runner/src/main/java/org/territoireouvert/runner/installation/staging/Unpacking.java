package org.territoireouvert.runner.installation.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** Opens packages. */
@FunctionalInterface
public interface Unpacking {

    /**
     * Writes the files of a package into an empty folder.
     *
     * @return the SHA-256 of each by its name
     * @throws IOException when a file cannot be written
     * @throws org.territoireouvert.runner.registry.RefusedException when the package is not made as it must be
     */
    SortedMap<String, String> unpack(Path archive, Path folder) throws IOException;
}
