package org.territoireouvert.participatorybudget.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Makes the commitment to a ballot (engagement): it fixes what was chosen and, without the nonce, tells nothing of it. */
public final class Commitment {

    /** Length of a nonce, in bytes. */
    public static final int NONCE_BYTES = 32;

    private static final byte[] DOMAIN = "og-ballot-v1\0".getBytes(StandardCharsets.UTF_8);

    private Commitment() {}

    /**
     * Returns the commitment: SHA-256 over a name, a zero byte, the 32 bytes of the manifest's hash, the ballot and the nonce.
     *
     * @param manifest hash of the vote's manifest
     * @param ballot canonical JSON
     * @param nonce 64 hexadecimal digits that only the server knows
     */
    public static Hash of(Hash manifest, String ballot, String nonce) {
        return Hash.of(
                DOMAIN,
                manifest.bytes(),
                ballot.getBytes(StandardCharsets.UTF_8),
                HexFormat.of().parseHex(nonce));
    }
}
