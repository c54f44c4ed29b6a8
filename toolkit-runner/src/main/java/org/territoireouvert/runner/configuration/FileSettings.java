package org.territoireouvert.runner.configuration;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/**
 * Where the files that people add are looked at and kept.
 *
 * @param virusScanner address of clamd; files are refused while it does not answer. Empty to look for no viruses
 * @param storage that speaks S3; empty to keep files on this machine's disk
 */
public record FileSettings(Optional<InetSocketAddress> virusScanner, Optional<S3> storage) {

    /** Files on the disk, without a scanner. */
    public static final FileSettings PLAIN = new FileSettings(Optional.empty(), Optional.empty());

    /**
     * A storage that speaks S3.
     *
     * @param endpoint its address, without the bucket
     * @param region as the provider names it
     * @param bucket that exists
     */
    public record S3(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        @Override
        public String toString() {
            return "S3[" + endpoint + ", " + bucket + "]";
        }
    }
}
