package org.territoireouvert.consultation.grouping.export;

import java.time.Instant;
import org.territoireouvert.consultation.grouping.Vote;

/**
 * A vote at the moment it was cast.
 *
 * @param participant who cast it, by a pseudonym that names nobody
 * @param statement on what
 */
public record CastVote(Instant castAt, String participant, String statement, Vote vote) {}
