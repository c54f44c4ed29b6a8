package org.territoireouvert.runner.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginJar;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus.State;
import org.territoireouvert.runner.plugin.SwitchResult;

class PluginHostTest {

    @TempDir
    private Path folder;

    private final HostFixture fixture = new HostFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void pluginsAreFoundInTheirFolders() throws Exception {
        PluginJar.plugin("alpha").in(folder.resolve("alpha"));
        PluginJar.plugin("beta").in(folder.resolve("beta"));
        Files.createDirectories(folder.resolve(".staging"));
        Files.writeString(folder.resolve("beta").resolve("notes.txt"), "no jar");

        fixture.sources.addAll(PluginSource.below(folder));
        PluginHost host = fixture.started();

        assertThat(host.plugins()).extracting(plugin -> plugin.id().value()).containsExactly("alpha", "beta");
        assertThat(host.plugins()).allMatch(InstalledPlugin::isServing);
    }

    @Test
    void missingPluginsFolderHoldsNone() throws Exception {
        assertThat(PluginSource.below(folder.resolve("absent"))).isEmpty();
    }

    @Test
    void pluginRunsFromAFolderOfClasses() throws Exception {
        Path classes = PluginJar.plugin("alpha")
                .resource("migrations/V0001__first.sql", "create table alpha_x (id text)")
                .classes();
        fixture.sources.add(PluginSource.of(classes));

        PluginHost host = fixture.started();

        InstalledPlugin alpha = HostFixture.find(host, "alpha");
        assertThat(HostFixture.ask(alpha).template()).isEqualTo("page");
        assertThat(alpha.resources().list("migrations/")).containsExactly("migrations/V0001__first.sql");
    }

    @Test
    void resourcesAreReadFromAJarWithoutFolderEntries() throws Exception {
        fixture.with(PluginJar.plugin("alpha")
                .resource("templates/page.vm", "<h1>Été</h1>")
                .resource("templates/list.vm", "<h1>List</h1>")
                .in(folder.resolve("alpha")));
        InstalledPlugin alpha = HostFixture.find(fixture.started(), "alpha");

        try (var page = alpha.resources().open("templates/page.vm").orElseThrow()) {
            assertThat(page).hasContent("<h1>Été</h1>");
        }
        assertThat(alpha.resources().list("templates")).containsExactly("templates/list.vm", "templates/page.vm");
        assertThat(alpha.resources().open("../../test/alpha/Example.class")).isEmpty();
        assertThat(alpha.resources().open("templates/")).isEmpty();
        assertThat(alpha.resources().open("templates/none.vm")).isEmpty();
    }

    @Test
    void messagesAreSaidInBothLanguages() {
        fixture.with(PluginJar.plugin("alpha").in(folder.resolve("alpha")));
        InstalledPlugin alpha = HostFixture.find(fixture.started(), "alpha");

        assertThat(alpha.messages().format(Locale.FRENCH, "plugin.name")).isEqualTo("Module alpha");
        assertThat(alpha.messages().format(Locale.ENGLISH, "plugin.name")).isEqualTo("Plugin alpha");
    }

    @Test
    void requiredPluginIsLoadedAndStartedFirst() {
        List<String> migrated = new ArrayList<>();
        fixture.migrations = plugin -> migrated.add(plugin.id().value());
        fixture.with(requiring("alpha", "beta", ">=0.1 <1").in(folder.resolve("alpha")))
                .with(PluginJar.plugin("beta").in(folder.resolve("beta")));

        PluginHost host = fixture.started();

        assertThat(migrated).containsExactly("beta", "alpha");
        assertThat(host.plugins()).allMatch(InstalledPlugin::isServing);
    }

    @Test
    void pluginIsBlockedWhenWhatItRequiresDoesNotStart() {
        fixture.with(requiring("alpha", "beta", ">=0.1").in(folder.resolve("alpha")))
                .with(PluginJar.plugin("beta")
                        .body("public void start() { throw new IllegalStateException(\"x\"); }")
                        .in(folder.resolve("beta")));

        PluginHost host = fixture.started();

        assertBlocked(HostFixture.find(host, "alpha"), "which is FAILED");
    }

    @Test
    void pluginIsBlockedWhenWhatItRequiresIsDisabled() {
        fixture.switches.setEnabled(new PluginId("beta"), false);
        fixture.with(requiring("alpha", "beta", ">=0.1").in(folder.resolve("alpha")))
                .with(PluginJar.plugin("beta").in(folder.resolve("beta")));

        PluginHost host = fixture.started();

        assertBlocked(HostFixture.find(host, "alpha"), "which is DISABLED");
    }

    @Test
    void pluginIsBlockedByAnotherVersionThanItRequires() {
        fixture.with(requiring("alpha", "beta", ">=2").in(folder.resolve("alpha")))
                .with(PluginJar.plugin("beta").in(folder.resolve("beta")));

        PluginHost host = fixture.started();

        assertBlocked(HostFixture.find(host, "alpha"), "installed is 0.1.0");
        assertThat(HostFixture.find(host, "beta").isServing()).isTrue();
    }

    @Test
    void pluginsThatRequireEachOtherAreBlocked() {
        fixture.with(requiring("alpha", "beta", ">=0.1").in(folder.resolve("alpha")))
                .with(requiring("beta", "alpha", ">=0.1").in(folder.resolve("beta")));

        PluginHost host = fixture.started();

        assertBlocked(HostFixture.find(host, "alpha"), "alpha, beta");
        assertBlocked(HostFixture.find(host, "beta"), "alpha, beta");
    }

    @Test
    void disabledPluginIsNotRunAtBoot() {
        fixture.switches.setEnabled(new PluginId("alpha"), false);
        List<String> migrated = new ArrayList<>();
        fixture.migrations = plugin -> migrated.add(plugin.id().value());
        fixture.with(PluginJar.plugin("alpha").in(folder.resolve("alpha")));

        PluginHost host = fixture.started();

        assertThat(HostFixture.find(host, "alpha").status().state()).isEqualTo(State.DISABLED);
        assertThat(migrated).isEmpty();
        assertThat(host.enable(new PluginId("alpha"))).isEqualTo(SwitchResult.AT_NEXT_START);
        assertThat(fixture.switches.isEnabled(new PluginId("alpha"))).isTrue();
        assertThat(fixture.started().plugins()).allMatch(InstalledPlugin::isServing);
    }

    @Test
    void disablingIsImmediateAndKept() {
        fixture.with(PluginJar.plugin("alpha").in(folder.resolve("alpha")));
        PluginHost host = fixture.started();
        PluginId alpha = new PluginId("alpha");

        assertThat(host.disable(alpha)).isEqualTo(SwitchResult.IMMEDIATE);
        assertThat(HostFixture.find(host, "alpha").isServing()).isFalse();
        assertThat(fixture.switches.isEnabled(alpha)).isFalse();
        assertThat(host.enable(alpha)).isEqualTo(SwitchResult.IMMEDIATE);
        assertThat(HostFixture.find(host, "alpha").isServing()).isTrue();
        assertThat(host.disable(new PluginId("absent"))).isEqualTo(SwitchResult.UNKNOWN_PLUGIN);
    }

    @Test
    void switchOfAnotherProcessIsSeenWhenRefreshed() {
        fixture.with(PluginJar.plugin("alpha").in(folder.resolve("alpha")));
        PluginHost host = fixture.started();

        fixture.switches.setEnabled(new PluginId("alpha"), false);
        host.refreshSwitches();

        assertThat(HostFixture.find(host, "alpha").isServing()).isFalse();
    }

    @Test
    void commandsNeedNeitherMigrationNorStart() {
        fixture.migrations = plugin -> {
            throw new AssertionError("migrated");
        };
        fixture.with(PluginJar.plugin("alpha").in(folder.resolve("alpha")));
        PluginHost host = fixture.host();

        host.loadForCommands();

        assertThat(HostFixture.find(host, "alpha").status().state()).isEqualTo(State.REGISTERED);
        assertThat(HostFixture.find(host, "alpha").contributions().routes()).hasSize(1);
        assertThatThrownBy(host::load).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noThreadIsLeftWhenClosed() throws Exception {
        fixture.with(PluginJar.plugin("alpha").in(folder.resolve("alpha")));
        fixture.started().close();

        for (int i = 0; i < 100 && threadsOf("alpha") > 0; i++) {
            Thread.sleep(20);
        }

        assertThat(threadsOf("alpha")).isZero();
    }

    private static long threadsOf(String plugin) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("plugin-" + plugin))
                .count();
    }

    private static PluginJar requiring(String id, String other, String versions) {
        String requirement = "\"requires\":[{\"id\":\"%s\",\"versions\":\"%s\"}]".formatted(other, versions);
        return PluginJar.plugin(id).descriptor("\"requires\":[]", requirement);
    }

    private static void assertBlocked(InstalledPlugin plugin, String reason) {
        assertThat(plugin.status().state()).isEqualTo(State.BLOCKED);
        assertThat(plugin.status().failure().orElseThrow().cause()).contains(reason);
        assertThat(plugin.status().failure().orElseThrow().sentenceKey()).isEqualTo("plugin.failure.requires");
    }
}
