package org.territoireouvert.initiatives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.territoireouvert.testkit.PluginContract;

class InitiativeRegistryContractIT extends PluginContract {

    InitiativeRegistryContractIT() {
        super(
                Path.of("target", "plugin-initiative-registry-" + System.getProperty("project.version") + ".jar"),
                privateLibraries());
    }

    private static Path[] privateLibraries() {
        try (Stream<Path> files = Files.list(Path.of("target", "private"))) {
            return files.sorted().toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
