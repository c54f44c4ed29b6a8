package org.territoireouvert.runner.installation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.layer.PluginModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the files of a plugin say of it, without running them; it may be for another runtime.
 *
 * @param descriptor of the plugin
 * @param migrations names of the files that change its tables
 */
public record PluginFacts(PluginDescriptor descriptor, List<String> migrations) {

    private static final int LARGEST = 65_536;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies the list. */
    public PluginFacts {
        migrations = List.copyOf(migrations);
    }

    /**
     * Reads the files of a plugin.
     *
     * @throws PluginRefusedException when they are no plugin
     * @throws IOException when they cannot be read
     */
    public static PluginFacts of(PluginSource source) throws IOException, PluginRefusedException {
        try (PluginModules modules = PluginModules.of(source);
                InputStream file = modules.resources()
                        .open("plugin.json")
                        .orElseThrow(() -> new IOException("plugin.json went away"))) {
            return new PluginFacts(
                    DescriptorReader.copy(JSON.readTree(file.readNBytes(LARGEST)))
                            .plugin(),
                    modules.resources().list("migrations/").stream()
                            .map(name -> name.substring(name.lastIndexOf('/') + 1))
                            .toList());
        } catch (JacksonException e) {
            throw new PluginRefusedException(
                    FailureSentence.DESCRIPTOR, "it is not JSON, " + e.getOriginalMessage(), e);
        }
    }

    /** Returns how many migrations this version brings that another does not have. */
    public int migrationsAfter(PluginFacts other) {
        return (int) migrations.stream()
                .filter(name -> !other.migrations.contains(name))
                .map(name -> name.replaceFirst("\\.(sqlite|postgresql)\\.sql$", ".sql"))
                .distinct()
                .count();
    }
}
