package org.territoireouvert.runner.registry.source;

import java.time.Duration;
import java.time.Instant;
import org.territoireouvert.runner.registry.Fingerprint;
import org.territoireouvert.runner.registry.IndexReader;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.signature.SignatureFile;
import org.territoireouvert.runner.registry.signature.TrustedKeys;

/**
 * Decides whether an index is believed, in this order: a signature over its bytes, then its form, its date, its serial number. What nobody
 * signed is not even read.
 *
 * @param now when it is asked for
 * @param staleAllowed whether an expired one will do, with its age
 */
record IndexTrust(Instant now, boolean staleAllowed) {

    BelievedIndex check(KnownRegistry registry, RegistryFiles files) {
        byte[] bytes = files.index();
        refuseTooLarge(bytes);
        registry.keys().verify(bytes, SignatureFile.read(files.signatures()), now);
        RegistryIndex index = IndexReader.read(bytes);
        if (!index.registry().equals(registry.says())) {
            throw new RefusedException(
                    Ground.TRUST, "registry.other-name", registry.name(), index.registry(), registry.says());
        }
        if (index.isExpiredAt(now) && !staleAllowed) {
            throw new RefusedException(
                    Ground.TRUST,
                    "registry.expired",
                    registry.name(),
                    overdue(index).toDays());
        }
        if (index.serial() < registry.serial()) {
            throw new RefusedException(
                    Ground.TRUST,
                    "registry.older",
                    registry.name(),
                    Long.toString(index.serial()),
                    Long.toString(registry.serial()));
        }
        return new BelievedIndex(registry, index, overdue(index));
    }

    private static void refuseTooLarge(byte[] bytes) {
        if (bytes.length > IndexReader.LARGEST) {
            throw new RefusedException(Ground.TRUST, "registry.index-too-large", IndexReader.LARGEST >> 20);
        }
    }

    /**
     * Returns the keys that are trusted when somebody types the fingerprint of one. The index is read before its signature is checked, only
     * here: the key itself stands in it, and the fingerprint says whether it is the right one.
     */
    TrustedKeys firstKeys(Fingerprint typed, RegistryFiles files) {
        SignatureFile.read(files.signatures());
        TrustedKeys keys =
                TrustedKeys.typed(typed, IndexReader.read(files.index()).keys());
        if (keys.keys().isEmpty()) {
            throw new RefusedException(Ground.TRUST, "registry.other-fingerprint", typed.toString());
        }
        return keys;
    }

    private Duration overdue(RegistryIndex index) {
        return index.isExpiredAt(now) ? Duration.between(index.expires(), now) : Duration.ZERO;
    }
}
