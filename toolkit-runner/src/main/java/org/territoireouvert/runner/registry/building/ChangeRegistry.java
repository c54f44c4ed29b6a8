package org.territoireouvert.runner.registry.building;

import java.time.Duration;
import java.time.InstantSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Warning;
import org.territoireouvert.runner.registry.Withdrawal;

/** Adds warnings and withdrawals to what a registry says. */
public final class ChangeRegistry {

    private final RegistryFolder folder;
    private final InstantSource clock;

    /** Works on a folder. */
    public ChangeRegistry(RegistryFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
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

    private ListedPlugin listed(PluginId id) {
        return folder.needed()
                .plugin(id)
                .orElseThrow(() -> new RefusedException(Ground.REQUEST, "registry.no-plugin", id.value()));
    }

    /** The next index may be believed as long as the one before. */
    private Edition edition() {
        RegistryIndex before = folder.needed();
        return Edition.of(before, clock.instant(), Duration.between(before.generated(), before.expires()));
    }
}
