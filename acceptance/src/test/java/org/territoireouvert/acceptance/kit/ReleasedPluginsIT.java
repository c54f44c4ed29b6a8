package org.territoireouvert.acceptance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.testkit.SuccessiveServers;

/**
 * Plugins that were built earlier serve on the runtime of this build, and the plugins of this build keep their data. Which ones,
 * {@code build/released-plugins.sh} says; otherwise one of this build itself, so that the test does not rot.
 */
class ReleasedPluginsIT {

    static List<PluginSource> released() throws IOException {
        String folder = System.getProperty("released.plugins", "");
        return folder.isEmpty() ? Repository.plugins().subList(0, 1) : PluginSource.below(Path.of(folder));
    }

    @ParameterizedTest
    @MethodSource("released")
    void aReleasedPluginServesAndItsDataAreKept(PluginSource release) {
        PluginSource current = Repository.plugins().stream()
                .filter(plugin -> plugin.name().equals(release.name()))
                .findFirst()
                .orElseThrow();
        try (SuccessiveServers servers = new SuccessiveServers()) {
            List<String> pages = servers.run(release, server -> {
                server.demonstrate();
                return published(server);
            });

            assertThat(pages).as("pages of " + release.name()).hasSizeGreaterThan(1);
            assertThat(servers.run(current, ReleasedPluginsIT::published)).containsAll(pages);
        }
    }

    private static List<String> published(ToolkitServer server) {
        InstalledPlugin plugin = server.runtime().plugins().get(0);

        assertThat(plugin.status().failure()).as(plugin.toString()).isEmpty();
        assertThat(plugin.status().state()).isEqualTo(PluginStatus.State.STARTED);
        return SuccessiveServers.published(server).stream()
                .filter(path -> path.startsWith(plugin.descriptor().addressPrefix()))
                .toList();
    }
}
