package org.territoireouvert.runner.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;

/**
 * What is to be known before a release is chosen.
 *
 * @param release the release
 * @param served whether this runtime has the versions of the API and of Java that it needs
 * @param warnings its known weaknesses
 * @param withdrawal why nobody shall install it, if so
 */
public record ReleaseStanding(
        Release release, boolean served, List<Warning> warnings, Optional<Withdrawal> withdrawal) {

    private static final DescriptorReader RUNTIME =
            new DescriptorReader(ToolkitVersion.API, Runtime.version().feature());

    /** Copies the list. */
    public ReleaseStanding {
        warnings = List.copyOf(warnings);
    }

    /** Looks at a release of an index. */
    public static ReleaseStanding of(RegistryIndex index, Release release) {
        var id = release.descriptor().plugin().id();
        return new ReleaseStanding(
                release,
                isServed(release),
                index.warningsOf(id, release.version()),
                index.withdrawalOf(id, release.version()));
    }

    private static boolean isServed(Release release) {
        try {
            RUNTIME.checkServed(release.descriptor().plugin());
            return true;
        } catch (PluginRefusedException e) {
            return false;
        }
    }

    /** Returns the release that most people want: one that can be used before others, a stable one, the newest; empty when there are none. */
    public static Optional<ReleaseStanding> best(RegistryIndex index, ListedPlugin plugin) {
        return plugin.releases().stream()
                .map(release -> of(index, release))
                .max(Comparator.comparing(ReleaseStanding::isUsable)
                        .thenComparing(one -> one.release().channel() == Channel.STABLE)
                        .thenComparing(one -> one.release().version()));
    }

    /** Tells whether it can be installed here. */
    public boolean isUsable() {
        return served && withdrawal.isEmpty();
    }
}
