package org.territoireouvert.runner.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/** The files that a plugin publishes, read once. */
final class PluginFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFiles.class);
    private static final String FOLDER = "public/";

    private PluginFiles() {}

    /** Returns them by plugin id, slash and path; without those that cannot be read or have an unknown ending. */
    static Map<String, AssetFile> read(InstalledPlugin plugin) {
        Map<String, AssetFile> files = new HashMap<>();
        try {
            for (String path : plugin.resources().list(FOLDER)) {
                String name = plugin.id() + "/" + path.substring(FOLDER.length());
                file(plugin, path, name).ifPresent(file -> files.put(name, file));
            }
        } catch (IOException e) {
            LOG.warn("The files of plugin {} cannot be read: its pages are shown without them", plugin.id(), e);
        }
        return files;
    }

    private static Optional<AssetFile> file(InstalledPlugin plugin, String path, String name) throws IOException {
        Optional<InputStream> resource = plugin.resources().open(path);
        if (resource.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = resource.get()) {
            return AssetFile.of(name, stream.readAllBytes());
        }
    }
}
