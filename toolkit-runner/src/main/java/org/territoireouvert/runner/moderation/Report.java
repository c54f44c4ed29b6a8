package org.territoireouvert.runner.moderation;

import java.time.Instant;

/**
 * What somebody told the moderators (signalement).
 *
 * @param reporterId account of who told it
 * @param rule that they see broken
 * @param words of theirs, possibly empty
 */
public record Report(String reporterId, Rule rule, String words, Instant at) {}
