package org.territoireouvert.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.territoireouvert.testkit.PluginContract;

class ConsultationContractIT extends PluginContract {

    ConsultationContractIT() {
        super(
                Path.of("target", "plugin-consultation-" + System.getProperty("project.version") + ".jar"),
                privateLibraries());
    }

    private static Path[] privateLibraries() {
        try (Stream<Path> files = Files.list(Path.of("target", "private"))) {
            return files.sorted().toArray(Path[]::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
