package org.territoireouvert.runner.registry.building;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Warning;
import org.territoireouvert.runner.registry.Withdrawal;

/** Adds to what a registry says: warnings, withdrawals, and what its plugins are for. */
public final class ChangeRegistry {

    private final RegistryFolder folder;
    private final InstantSource clock;
    private final Optional<Duration> valid;

    /**
     * Works on a folder.
     *
     * @param valid how long the next index may be believed, otherwise as long as the one before
     */
    public ChangeRegistry(RegistryFolder folder, InstantSource clock, Optional<Duration> valid) {
        this.folder = folder;
        this.clock = clock;
        this.valid = valid;
    }

    /**
     * Returns the index with a warning; writes nothing.
     *
     * @throws RefusedException when the plugin is not listed or the name of the warning is taken
     */
    public RegistryIndex warn(Warning warning) {
        listed(warning.plugin());
        return edition().warn(warning);
    }

    /**
     * Returns the index with a withdrawal; writes nothing.
     *
     * @throws RefusedException when the release is not listed, or was withdrawn before
     */
    public RegistryIndex withdraw(Withdrawal withdrawal) {
        if (listed(withdrawal.plugin()).release(withdrawal.version()).isEmpty()) {
            throw new RefusedException(
                    Ground.REQUEST,
                    "registry.no-release",
                    withdrawal.plugin().value(),
                    withdrawal.version().toString());
        }
        return edition().withdraw(withdrawal);
    }

    /**
     * Returns the index with another description of a plugin; writes nothing.
     *
     * @throws RefusedException when the plugin is not listed
     */
    public RegistryIndex describe(PluginId id, UnaryOperator<ListedPlugin> change) {
        listed(id);
        List<ListedPlugin> plugins = new ArrayList<>(folder.needed().plugins());
        plugins.replaceAll(plugin -> plugin.id().equals(id) ? change.apply(plugin) : plugin);
        return edition().plugins(plugins);
    }

    private ListedPlugin listed(PluginId id) {
        return folder.needed()
                .plugin(id)
                .orElseThrow(() -> new RefusedException(Ground.REQUEST, "registry.no-plugin", id.value()));
    }

    private Edition edition() {
        RegistryIndex before = folder.needed();
        return Edition.of(
                before,
                clock.instant(),
                valid.orElseGet(() -> Duration.between(before.generated(), before.expires())));
    }
}
