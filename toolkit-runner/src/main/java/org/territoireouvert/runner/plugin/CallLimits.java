package org.territoireouvert.runner.plugin;

import java.time.Duration;

/**
 * How much time plugins have and how many failures.
 *
 * @param register for its constructor and for declaring its contributions, each
 * @param start for starting
 * @param stop for stopping
 * @param failures of calls within {@code window} after which a plugin is suspended
 * @param window in which failures are counted
 * @param suspension how long a plugin is left alone before one call tries again
 */
public record CallLimits(
        Duration register, Duration start, Duration stop, int failures, Duration window, Duration suspension) {

    /** What the contract promises to plugins. */
    public static final CallLimits STANDARD = new CallLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            5,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
}
