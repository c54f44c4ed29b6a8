package org.territoireouvert.participatorybudget.withdrawal;

import java.time.Instant;

/**
 * A result that was published and is not any more.
 *
 * @param rule by which was counted
 * @param winners how many projects it funded
 * @param fingerprint SHA-256 of the ballots as they were published with it
 * @param countedAt when it was published
 * @param reason why it was withdrawn, as everybody reads it
 * @param withdrawnAt when
 */
public record Withdrawal(
        String rule, int winners, String fingerprint, Instant countedAt, String reason, Instant withdrawnAt) {}
