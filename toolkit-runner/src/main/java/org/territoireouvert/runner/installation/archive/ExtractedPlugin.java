package org.territoireouvert.runner.installation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader.Descriptor;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/**
 * The files of one archive, in a folder.
 *
 * @param folder that holds them, and nothing else
 * @param files SHA-256 of each by name
 * @param own name of the jar that is the plugin; the others are its libraries
 * @param descriptor of the plugin, the same beside the jars and in its own
 */
public record ExtractedPlugin(Path folder, SortedMap<String, String> files, String own, Descriptor descriptor) {

    /** Copies the files. */
    public ExtractedPlugin {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static ExtractedPlugin of(String archive, Path folder, SortedMap<String, String> files) throws IOException {
        List<String> own = new ArrayList<>();
        for (String name : files.keySet()) {
            if (ArchiveRules.isJar(name)
                    && OwnJar.descriptorIn(folder.resolve(name), archive).isPresent()) {
                own.add(name);
            }
        }
        if (own.size() != 1) {
            String key = own.isEmpty() ? "registry.archive.no-plugin" : "registry.archive.two-plugins";
            throw ArchiveRules.wrong(key, archive, String.join(", ", own));
        }
        byte[] inside = OwnJar.descriptorIn(folder.resolve(own.get(0)), archive).orElseThrow();
        if (!Arrays.equals(inside, Files.readAllBytes(folder.resolve(ArchiveRules.DESCRIPTOR)))) {
            throw ArchiveRules.wrong("registry.archive.other-descriptor", archive);
        }
        try (InputStream stream = Files.newInputStream(folder.resolve(ArchiveRules.DESCRIPTOR))) {
            return new ExtractedPlugin(folder, files, own.get(0), DescriptorReader.copy(stream));
        } catch (PluginRefusedException e) {
            throw new RefusedException(
                    e, Ground.TRUST, "registry.archive.wrong-descriptor", archive, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the jars, as the runtime loads them. */
    public PluginSource source() {
        return new PluginSource(
                descriptor.plugin().id().value(),
                files.keySet().stream()
                        .filter(ArchiveRules::isJar)
                        .map(folder::resolve)
                        .toList());
    }

    /** Returns the name that the archive should have. */
    public String archiveName() {
        return descriptor.plugin().id() + "-" + descriptor.plugin().version() + ".zip";
    }
}
