package org.territoireouvert.calls.application.handling;

import java.time.Instant;

/**
 * Whether an application is examined, as a member of staff decided.
 *
 * @param reasons as they were told; never empty when it is not eligible
 */
public record EligibilityDecision(
        String id, String applicationId, boolean eligible, String reasons, String decidedBy, Instant decidedAt) {}
