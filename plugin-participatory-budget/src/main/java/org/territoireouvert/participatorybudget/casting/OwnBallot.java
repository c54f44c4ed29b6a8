package org.territoireouvert.participatorybudget.casting;

import org.territoireouvert.participatorybudget.ballot.BallotContent;

/**
 * A voter's ballot as it is kept, for nobody else to see.
 *
 * @param content what they chose
 * @param receipt of it
 * @param revision how often they cast it, from 1
 */
public record OwnBallot(BallotContent content, Receipt receipt, int revision) {}
