package org.territoireouvert.runner.installation.resolution;

import java.net.URI;
import java.nio.file.Path;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.registry.Trust;

/** Where a version of a plugin can be had. */
public sealed interface Origin {

    /** Returns how much it can be trusted. */
    Trust trust();

    /**
     * A registry offers it.
     *
     * @param registry name of the registry
     * @param trust of this plugin of this registry
     * @param address of the package
     * @param size of the package in bytes
     * @param sha256 of the package, hexadecimal
     */
    record Listed(String registry, Trust trust, URI address, long size, String sha256) implements Origin {}

    /**
     * A package that lies in a file.
     *
     * @param file the package
     */
    record LocalFile(Path file) implements Origin {
        @Override
        public Trust trust() {
            return Trust.LOCAL;
        }
    }

    /** It is delivered with the software. */
    record Delivered() implements Origin {
        @Override
        public Trust trust() {
            return Trust.CORE;
        }
    }

    /**
     * It is on the disk already, as an installed version.
     *
     * @param version as it was installed
     */
    record OnDisk(InstalledVersion version) implements Origin {
        @Override
        public Trust trust() {
            return version.trust();
        }
    }
}
