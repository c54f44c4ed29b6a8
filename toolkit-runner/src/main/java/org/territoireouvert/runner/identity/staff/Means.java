package org.territoireouvert.runner.identity.staff;

import java.util.List;
import org.territoireouvert.runner.identity.staff.passkey.Passkey;

/**
 * The ways to sign in that somebody has, ProConnect aside.
 *
 * @param password whether there is a password, which always comes with an application
 * @param recoveryCodes how many are good
 * @param passkeys oldest first
 */
public record Means(boolean password, int recoveryCodes, List<Passkey> passkeys) {

    /** Copies the list. */
    public Means {
        passkeys = List.copyOf(passkeys);
    }

    /** Tells whether a passkey can go and another way is left. */
    public boolean canSpareAPasskey() {
        return password || passkeys.size() > 1;
    }

    /** Tells whether there is any. */
    public boolean isEmpty() {
        return !password && passkeys.isEmpty();
    }
}
