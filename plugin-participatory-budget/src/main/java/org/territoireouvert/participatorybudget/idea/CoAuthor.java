package org.territoireouvert.participatorybudget.idea;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who writes an idea with its author, or an invitation to do so.
 *
 * @param id identifier
 * @param person of the account, once the invitation is accepted
 * @param token end of the address of an invitation that nobody has accepted yet
 * @param acceptedAt when it was accepted
 */
public record CoAuthor(String id, Optional<String> person, Optional<String> token, Optional<Instant> acceptedAt) {}
