package org.territoireouvert.acceptance.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;

/** A change of what a module shows to the others must be wanted: it changes the text beside this test. */
class ModuleDescriptorsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lib/toolkit-api.jar",
                "lib/toolkit-runner.jar",
                "plugins/ambassador-directory/plugin-ambassador-directory.jar",
                "plugins/call-for-projects/plugin-call-for-projects.jar",
                "plugins/consultation/plugin-consultation.jar",
                "plugins/initiative-registry/plugin-initiative-registry.jar",
                "plugins/participatory-budget/plugin-participatory-budget.jar"
            })
    void theModuleShowsWhatWasAgreed(String jar) throws IOException {
        ModuleDescriptor descriptor = ModuleFinder.of(Repository.HOME.resolve(jar))
                .findAll()
                .iterator()
                .next()
                .descriptor();

        assertThat(text(descriptor)).isEqualTo(agreed(descriptor.name()));
    }

    private static String agreed(String module) throws IOException {
        Path file = Path.of("src/test/resources/modules", module + ".txt");
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    private static String text(ModuleDescriptor descriptor) {
        Stream<String> requires = descriptor.requires().stream()
                .map(required -> "requires "
                        + required.modifiers().stream()
                                .map(modifier -> modifier.toString().toLowerCase(java.util.Locale.ROOT) + " ")
                                .sorted()
                                .collect(Collectors.joining())
                        + required.name());
        Stream<String> exports = descriptor.exports().stream().map(exported -> "exports " + exported.source());
        Stream<String> provides = descriptor.provides().stream()
                .map(provided -> "provides " + provided.service() + " with " + provided.providers());
        return Stream.of(requires, exports, provides)
                .flatMap(lines -> lines.sorted())
                .collect(Collectors.joining("\n", descriptor.name() + "\n", "\n"));
    }
}
