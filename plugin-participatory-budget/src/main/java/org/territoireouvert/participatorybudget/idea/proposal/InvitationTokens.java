package org.territoireouvert.participatorybudget.idea.proposal;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Makes the ends of addresses that only who is invited knows.
 *
 * @param source cannot be guessed, outside of tests
 */
public record InvitationTokens(RandomGenerator source) {

    private static final int BYTES = 16;

    /** Returns a new one: 32 hexadecimal digits. */
    public String next() {
        byte[] random = new byte[BYTES];
        source.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
