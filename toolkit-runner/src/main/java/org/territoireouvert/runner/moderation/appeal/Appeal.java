package org.territoireouvert.runner.moderation.appeal;

import java.time.Instant;
import java.util.Optional;

/**
 * What an author says against a decision (recours).
 *
 * @param answer of another moderator, if there is one yet
 */
public record Appeal(String words, Instant at, Optional<String> answer, Optional<Instant> answeredAt) {}
