package org.territoireouvert.runner.registry;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader.Descriptor;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;

/**
 * One version of a plugin, as a file to fetch (version publiée).
 *
 * @param channel for whom it is made
 * @param url where its file is: relative to the index, or by HTTPS
 * @param size of the file in bytes
 * @param sha256 of the file, 64 digits in lower case
 * @param descriptor copy of the one in the file
 * @param published day on which it was first listed
 * @param notes where its changes are told
 */
public record Release(
        Channel channel,
        String url,
        long size,
        String sha256,
        Descriptor descriptor,
        LocalDate published,
        Optional<URI> notes) {

    /** Longest file of a plugin. */
    public static final long LARGEST = 100L * 1_024 * 1_024;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Validates what the file is.
     *
     * @throws IllegalArgumentException when the address, the size or the checksum cannot be right
     */
    public Release {
        ReleaseAddress.check(url);
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("\"" + size + "\" is no size from 1 to " + LARGEST + " bytes");
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256: 64 digits in lower case");
        }
    }

    /** Returns its version, as the descriptor says. */
    public SemanticVersion version() {
        return SemanticVersion.parse(descriptor.plugin().version());
    }
}
