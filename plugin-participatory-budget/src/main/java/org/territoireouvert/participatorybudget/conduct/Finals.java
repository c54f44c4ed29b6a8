package org.territoireouvert.participatorybudget.conduct;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.casting.CastRepository;
import org.territoireouvert.participatorybudget.proof.Hash;

/** Hashes the list of the commitments that count: one line each, in their order. */
final class Finals {

    private Finals() {}

    static Hash hash(Handle handle, CastRepository casts, String editionId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            casts.finals(
                    handle,
                    editionId,
                    commitment -> digest.update((commitment + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new Hash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
