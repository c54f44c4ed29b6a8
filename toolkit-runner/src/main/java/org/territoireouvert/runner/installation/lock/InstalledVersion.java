package org.territoireouvert.runner.installation.lock;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.territoireouvert.runner.registry.Trust;

/**
 * One version of a plugin, as it was put on the disk.
 *
 * @param version semantic version
 * @param sha256 of the package, hexadecimal; empty for one that was delivered with the software
 * @param files SHA-256 of each file by its name; empty for one that was delivered
 * @param trust where it came from
 * @param registry name of the registry that offered it, if any
 * @param installedAt when it became the wanted one
 */
public record InstalledVersion(
        String version,
        String sha256,
        SortedMap<String, String> files,
        Trust trust,
        Optional<String> registry,
        Instant installedAt) {

    /** Copies the files. */
    public InstalledVersion {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Describes the version that is delivered with the software, of which nothing is kept. */
    public static InstalledVersion delivered(String version, Instant at) {
        return new InstalledVersion(version, "", Collections.emptySortedMap(), Trust.CORE, Optional.empty(), at);
    }

    /** Tells whether it is delivered with the software and has no folder among the installed ones. */
    public boolean isDelivered() {
        return trust == Trust.CORE;
    }
}
