package org.territoireouvert.runner.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.runner.plugin.lifecycle.PluginAssertions.assertFailed;
import static org.territoireouvert.runner.plugin.lifecycle.PluginAssertions.assertGoodServes;
import static org.territoireouvert.runner.plugin.lifecycle.PluginAssertions.failure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.plugin.PluginJar;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

class RefusedFoldersTest {

    private static final String BAD = "bad";

    @TempDir
    private Path folder;

    private final HostFixture fixture = new HostFixture();

    @BeforeEach
    void installGoodPlugin() {
        fixture.with(PluginJar.plugin("good").in(folder.resolve("good")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void corruptJarFailsAlone() throws Exception {
        Path jar = PluginJar.plugin(BAD).in(folder.resolve(BAD));
        Files.write(jar, "no jar at all".getBytes());
        fixture.with(jar);

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), "corrupt-jar", Phase.VERIFY);
        assertGoodServes(host);
    }

    @Test
    void truncatedJarFailsAlone() throws Exception {
        Path jar = PluginJar.plugin(BAD).in(folder.resolve(BAD));
        byte[] bytes = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
        fixture.with(jar);

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), "corrupt-jar", Phase.VERIFY);
        assertGoodServes(host);
    }

    @Test
    void emptyFolderFailsAlone() throws Exception {
        fixture.sources.add(new PluginSource("2 Bad!", List.of()));

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, "bad"), "descriptor", Phase.VERIFY);
        assertGoodServes(host);
    }

    @Test
    void twoPluginClassesInOneFolderFailAlone() throws Exception {
        fixture.with(
                PluginJar.plugin(BAD).in(folder.resolve(BAD)),
                PluginJar.plugin("second").in(folder.resolve(BAD)));

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), "several-providers", Phase.RESOLVE);
        assertThat(failure(HostFixture.find(host, BAD)).cause()).contains("test.bad.Example", "test.second.Example");
        assertGoodServes(host);
    }

    @Test
    void oneModuleTwiceInAFolderFailsAlone() throws Exception {
        Path jar = PluginJar.plugin(BAD).in(folder.resolve(BAD));
        Path copy = Files.copy(jar, folder.resolve(BAD).resolve("copy.jar"));
        fixture.with(jar, copy);

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), "package-conflict", Phase.VERIFY);
        assertGoodServes(host);
    }

    @Test
    void pluginWithoutModuleDescriptorFailsAlone() throws Exception {
        fixture.with(PluginJar.module("test.bad")
                .automatic()
                .descriptor(PluginJar.descriptorOf(BAD))
                .in(folder.resolve(BAD)));

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), "descriptor", Phase.VERIFY);
        assertThat(failure(HostFixture.find(host, BAD)).cause()).contains("module-info");
        assertGoodServes(host);
    }

    @Test
    void missingModuleFailsAlone() throws Exception {
        Path library = PluginJar.module("test.library")
                .source("module-info.java", "module test.library { exports test.library; }")
                .source("Library.java", "package test.library; public class Library {}")
                .in(folder.resolve("elsewhere"));
        fixture.with(PluginJar.plugin(BAD)
                .source("module-info.java", """
                        module test.bad {
                            requires org.territoireouvert.api;
                            requires test.library;
                            provides org.territoireouvert.api.ToolkitPlugin with test.bad.Example;
                        }
                        """)
                .against(library)
                .in(folder.resolve(BAD)));

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), "missing-module", Phase.RESOLVE);
        assertThat(failure(HostFixture.find(host, BAD)).cause()).contains("test.library");
        assertGoodServes(host);
    }

    @Test
    void twoPluginsWithOneIdBothStayOut() throws Exception {
        fixture.with(PluginJar.plugin(BAD).in(folder.resolve("one")))
                .with(PluginJar.plugin(BAD).in(folder.resolve("two")));

        PluginHost host = fixture.started();

        assertThat(host.plugins()).hasSize(3);
        assertFailed(HostFixture.find(host, BAD), "duplicate-id", Phase.VERIFY);
        assertThat(failure(HostFixture.find(host, BAD)).cause()).contains("one, two");
        assertGoodServes(host);
    }

    @Test
    void addressOfAnotherPluginIsTaken() throws Exception {
        fixture.with(
                PluginJar.plugin("late").descriptor("\"/late\"", "\"/good\"").in(folder.resolve("late")));

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, "late"), "taken", Phase.VERIFY);
        assertGoodServes(host);
    }

    @Test
    void copyOfTheApiInAJarBesideIsLeftOut() throws Exception {
        Path copy = folder.resolve("copy").resolve("toolkit-api.jar");
        PluginJar.module("org.territoireouvert.api")
                .source("module-info.java", "module org.territoireouvert.api { exports org.territoireouvert.api; }")
                .source("ToolkitPlugin.java", "package org.territoireouvert.api; public interface ToolkitPlugin {}")
                .in(folder.resolve("copy"));
        Files.move(folder.resolve("copy").resolve("org.territoireouvert.api.jar"), copy);
        fixture.with(PluginJar.plugin("careless").in(folder.resolve("careless")), copy);

        PluginHost host = fixture.started();

        assertThat(HostFixture.find(host, "careless").isServing()).isTrue();
        assertGoodServes(host);
    }

    @Test
    void copyOfTheApiInItsOwnModuleFailsAlone() throws Exception {
        fixture.with(PluginJar.plugin(BAD)
                .source("module-info.java", "module test.bad { }")
                .source("Example.java", "package test.bad; class Example {}")
                .source(
                        "org/territoireouvert/api/ToolkitPlugin.java",
                        "package org.territoireouvert.api; public interface ToolkitPlugin {}")
                .in(folder.resolve(BAD)));

        PluginHost host = fixture.started();

        assertFailed(HostFixture.find(host, BAD), "bundled-api", Phase.RESOLVE);
        assertGoodServes(host);
    }
}
