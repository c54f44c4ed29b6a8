package org.territoireouvert.runner.installation.disk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.territoireouvert.api.PluginId;

/**
 * Says which versions a running site has loaded, for people who look from another process. Counts only while some process holds
 * the installed plugins: what a killed one left is not believed.
 */
public final class SessionFile {

    private static final String NAME = ".session";

    private final InstalledFolder folder;

    /** Works in the folder of installed plugins. */
    public SessionFile(InstalledFolder folder) {
        this.folder = folder;
    }

    /** Writes what is loaded, where plugins were ever installed. */
    public void write(Map<PluginId, String> versions) throws IOException {
        if (!Files.isDirectory(folder.root())) {
            return;
        }
        Properties lines = new Properties();
        versions.forEach((id, version) -> lines.setProperty(id.value(), version));
        try (Writer writer = Files.newBufferedWriter(file())) {
            lines.store(writer, null);
        }
    }

    /** Returns what is loaded; empty when no site runs or nobody knows. */
    public Map<PluginId, String> read() {
        Map<PluginId, String> versions = new TreeMap<>();
        try {
            if (!Files.isRegularFile(file()) || !folder.isUsed()) {
                return versions;
            }
            Properties lines = new Properties();
            try (Reader reader = Files.newBufferedReader(file())) {
                lines.load(reader);
            }
            for (String id : lines.stringPropertyNames()) {
                versions.put(new PluginId(id), lines.getProperty(id));
            }
            return versions;
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    private Path file() {
        return folder.root().resolve(NAME);
    }
}
