package org.territoireouvert.runner.installation.staging;

import java.io.IOException;
import java.nio.file.Path;
import org.territoireouvert.runner.installation.resolution.Origin;

/** Fetches the packages that registries offer. */
@FunctionalInterface
public interface PackageSource {

    /**
     * Writes a package into a new file, no more bytes than the registry says.
     *
     * @throws IOException when it cannot be had or written
     * @throws org.territoireouvert.runner.registry.RefusedException when it is not what the registry says
     */
    void fetch(Origin.Listed origin, Path file) throws IOException;
}
