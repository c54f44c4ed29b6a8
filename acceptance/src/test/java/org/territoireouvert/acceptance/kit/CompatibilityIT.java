package org.territoireouvert.acceptance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;

/**
 * A plugin that was compiled against the agreed signatures works with those of this build (ADR 39). What is new stands in {@code
 * target/signatures}; at a release, and when a break is wanted, that text takes the place of the agreed one.
 */
class CompatibilityIT {

    private static final Path AGREED = Path.of("src", "test", "resources", "signatures");
    private static final Path NOW = Path.of("target", "signatures");

    @ParameterizedTest
    @ValueSource(strings = {"toolkit-api", "toolkit-testkit"})
    void nothingThatPluginsUseIsGone(String module) throws IOException {
        Set<String> missing = agreed(module);
        missing.removeAll(now(module));

        assertThat(missing)
                .as("signatures of " + module + " that plugins may use and that are no more")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"toolkit-api", "toolkit-testkit"})
    void noPluginHasMoreToImplement(String module) throws IOException {
        Set<String> agreed = agreed(module);
        Set<String> hostProvided = Signatures.hostProvided(jar(module));
        Set<String> added = new TreeSet<>(now(module));
        added.removeAll(agreed);

        assertThat(added)
                .as("methods without a default that plugins would have to write")
                .filteredOn(line -> line.contains(": public abstract "))
                .filteredOn(line -> agreed.stream().anyMatch(known -> known.startsWith(Signatures.type(line) + " is ")))
                .filteredOn(line -> !hostProvided.contains(Signatures.type(line)))
                .isEmpty();
    }

    private static Set<String> agreed(String module) throws IOException {
        return new TreeSet<>(Files.readAllLines(AGREED.resolve(module + ".txt")));
    }

    private static Set<String> now(String module) throws IOException {
        Set<String> now = Signatures.of(jar(module));
        Files.createDirectories(NOW);
        Files.write(NOW.resolve(module + ".txt"), now);
        return now;
    }

    private static Path jar(String module) {
        return Repository.root()
                .resolve(module)
                .resolve("target")
                .resolve(module + "-" + System.getProperty("project.version") + ".jar");
    }
}
