package org.territoireouvert.runner.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads what a plugin's module holds below {@code META-INF/toolkit/}, in whatever form it is packed. */
public interface PluginResources {

    /**
     * Opens a resource; the caller closes it.
     *
     * @param path below {@code META-INF/toolkit/}, for example {@code templates/list.vm}; never with {@code ..}
     */
    Optional<InputStream> open(String path) throws IOException;

    /** Returns the paths below a folder, for example {@code migrations/}, sorted; empty when there is none. */
    List<String> list(String folder) throws IOException;
}
