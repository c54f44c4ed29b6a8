package org.territoireouvert.runner.identity.staff;

import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.identity.signin.NetworkAddress;

/**
 * How often somebody may try to sign in as a member of staff. After five wrong passwords or codes nothing more is tried
 * before the end of the quarter of an hour, for addresses without an account as for others; forty wrong codes, which only somebody
 * who knows the password can type, end the day. Nobody is locked out for good, and passkeys go on working.
 */
public final class StaffLimits {

    /** For how long nothing more is tried. */
    public static final Duration PAUSE = Duration.ofMinutes(15);

    private static final Limit PASSWORDS = new Limit("staff-password", 5, PAUSE);
    private static final Limit CODES = new Limit("staff-code", 5, PAUSE);
    private static final Limit CODES_IN_A_DAY = new Limit("staff-code-day", 40, Duration.ofDays(1));
    private static final Limit BY_NETWORK = new Limit("staff-network", 100, Duration.ofHours(1));
    private static final Limit BY_ALL = new Limit("staff-all", 2_000, Duration.ofHours(1));

    private final RateLimits limits;

    /** Counts in the tables of the runtime. */
    public StaffLimits(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts a password before it is compared, so that guesses at once count too.
     *
     * @param email as {@link org.territoireouvert.runner.identity.account.Accounts#normal} writes it
     */
    boolean admitPassword(Handle handle, String email, String clientAddress) {
        return limits.admit(handle, BY_ALL, "")
                & admitNetwork(handle, clientAddress)
                & limits.admit(handle, PASSWORDS, email);
    }

    /** Forgets the wrong passwords of before. */
    void forgivePasswords(Handle handle, String email) {
        limits.forgive(handle, PASSWORDS, email);
    }

    /** Counts a second factor before it is compared. */
    boolean admitCode(Handle handle, String accountId, String clientAddress) {
        return limits.admit(handle, BY_ALL, "")
                & admitNetwork(handle, clientAddress)
                & limits.admit(handle, CODES_IN_A_DAY, accountId)
                & limits.admit(handle, CODES, accountId);
    }

    /** Forgets the wrong codes of before. */
    void forgiveCodes(Handle handle, String accountId) {
        limits.forgive(handle, CODES, accountId);
        limits.forgive(handle, CODES_IN_A_DAY, accountId);
    }

    /** Counts an attempt of a network. */
    public boolean admitNetwork(Handle handle, String clientAddress) {
        return limits.admit(handle, BY_NETWORK, NetworkAddress.of(clientAddress));
    }
}
