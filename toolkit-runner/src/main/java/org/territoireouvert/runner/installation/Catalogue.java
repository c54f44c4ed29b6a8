package org.territoireouvert.runner.installation;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.resolution.Offer;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.installation.staging.PackageSource;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.Warning;

/** What the known registries offer, warn of and took back, as of the last index of each that was seen and believed. */
public interface Catalogue extends PackageSource, Withdrawals {

    /** Returns the versions of a plugin of all registries; the origin of each is {@link Origin.Listed}. */
    List<Offer> offers(PluginId id);

    /** Tells whether a registry came with the software. */
    boolean isOfficial(String registry);

    /**
     * Returns the known weaknesses of a version.
     *
     * @param registry that the version came from; only this one and the official one are believed
     */
    List<Warning> warnings(PluginId id, SemanticVersion version, Optional<String> registry);
}
