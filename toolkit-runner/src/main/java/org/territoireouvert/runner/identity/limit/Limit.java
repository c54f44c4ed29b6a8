package org.territoireouvert.runner.identity.limit;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name of what is done, lower-case words joined by hyphens
 * @param most attempts in a period, at least 1
 * @param period fixed windows of this length, counted from the epoch
 */
public record Limit(String name, int most, Duration period) {}
