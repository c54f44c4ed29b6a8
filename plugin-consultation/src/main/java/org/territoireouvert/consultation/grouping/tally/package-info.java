/**
 * Counts of votes within groups of opinion, what is typical of each group, what all share and what divides them.
 *
 * <p>Shares are smoothed by one imagined agreement and one imagined disagreement, so that few votes prove little.
 */
@NullMarked
package org.territoireouvert.consultation.grouping.tally;

import org.jspecify.annotations.NullMarked;
