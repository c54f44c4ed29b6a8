package org.territoireouvert.runner.plugin.lifecycle;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.plugin.PluginResources;

/** The resources of a plugin whose jar cannot be read. */
final class NoResources implements PluginResources {

    static final NoResources INSTANCE = new NoResources();

    private NoResources() {}

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.empty();
    }

    @Override
    public List<String> list(String folder) {
        return List.of();
    }
}
