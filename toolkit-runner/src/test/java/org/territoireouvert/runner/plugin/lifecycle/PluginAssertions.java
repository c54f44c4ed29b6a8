package org.territoireouvert.runner.plugin.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginStatus.Failure;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.plugin.PluginStatus.State;

/** What is expected of a bad plugin, and of the good one beside it. */
final class PluginAssertions {

    private PluginAssertions() {}

    static Failure failure(InstalledPlugin plugin) {
        return plugin.status().failure().orElseThrow();
    }

    static void assertFailed(InstalledPlugin plugin, String sentence, Phase phase) {
        assertThat(plugin.status().state()).isIn(State.FAILED, State.BLOCKED);
        assertThat(failure(plugin).sentenceKey()).isEqualTo("plugin.failure." + sentence);
        assertThat(failure(plugin).phase()).isEqualTo(phase);
        assertThat(failure(plugin).cause()).isNotBlank();
        assertThat(plugin.isServing()).isFalse();
    }

    static void assertGoodServes(PluginHost host) throws Exception {
        InstalledPlugin good = HostFixture.find(host, "good");
        assertThat(good.isServing()).isTrue();
        assertThat(HostFixture.ask(good).template()).isEqualTo("page");
    }
}
