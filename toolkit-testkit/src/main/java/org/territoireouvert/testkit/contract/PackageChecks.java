package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.plugin.PluginStatus;

/** What is in the package of a plugin. */
interface PackageChecks {

    /** First parts of the names of classes that the runtime brings; it leaves out what stands in jars of their own. */
    List<String> OF_THE_RUNTIME = List.of(
            "org/territoireouvert/api/",
            "org/territoireouvert/runner/",
            "org/territoireouvert/testkit/",
            "org/jdbi/",
            "org/slf4j/",
            "io/javalin/",
            "org/apache/velocity/",
            "org/flywaydb/");

    TestedPlugin tested();

    @Test
    default void startsInItsOwnModuleLayer() {
        assertThat(tested().plugin().status().failure()).isEmpty();
        assertThat(tested().plugin().status().state()).isEqualTo(PluginStatus.State.STARTED);
    }

    @Test
    default void isAModuleThatProvidesOnePluginAndExportsNothing() {
        var module = ModuleFinder.of(tested().jar()).findAll().iterator().next().descriptor();

        assertThat(module.isAutomatic()).isFalse();
        assertThat(module.name()).isEqualTo(tested().plugin().descriptor().module());
        assertThat(module.exports()).isEmpty();
        assertThat(module.provides()).singleElement().satisfies(provided -> {
            assertThat(provided.service()).isEqualTo("org.territoireouvert.api.ToolkitPlugin");
            assertThat(provided.providers()).hasSize(1);
        });
    }

    @Test
    default void bringsNothingOfTheRuntime() throws IOException {
        for (Path jar : tested().source().paths()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                assertThat(file.stream().map(Object::toString))
                        .as(jar.getFileName().toString())
                        .noneMatch(entry -> OF_THE_RUNTIME.stream().anyMatch(entry::startsWith));
            }
        }
    }

    @Test
    default void hasTheVersionOfItsBuild() {
        assertThat(tested().jar().getFileName().toString())
                .as("the version of plugin.json stands in the name of the jar")
                .contains("-" + tested().plugin().descriptor().version());
    }
}
