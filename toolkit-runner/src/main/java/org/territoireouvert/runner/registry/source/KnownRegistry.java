package org.territoireouvert.runner.registry.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.signature.TrustedKeys;

/**
 * A registry that an instance takes plugins from.
 *
 * @param name under which the operator knows it; names its folder
 * @param says name that its index has to say
 * @param url address of the folder that holds the index
 * @param official whether it came with the software
 * @param keys by which its index may be signed
 * @param serial highest that was seen, 0 for none
 * @param refreshed when the index was last fetched and believed
 */
public record KnownRegistry(
        String name,
        String says,
        URI url,
        boolean official,
        TrustedKeys keys,
        long serial,
        Optional<Instant> refreshed) {

    /**
     * Validates the names.
     *
     * @throws IllegalArgumentException when one has another shape
     */
    public KnownRegistry {
        RegistryIndex.checkedName(name);
        RegistryIndex.checkedName(says);
    }

    /** Returns what is known once an index was believed. */
    KnownRegistry after(RegistryIndex index, Instant now) {
        return new KnownRegistry(name, says, url, official, keys.after(index.keys()), index.serial(), Optional.of(now));
    }

    KnownRegistry with(TrustedKeys other) {
        return new KnownRegistry(name, says, url, official, other, serial, refreshed);
    }
}
