/**
 * The vote (scrutin): what stands on the ballot paper, who votes, how a ballot is cast and kept secret, how the vote is closed. A
 * ballot is kept under a name that only the key of the vote can make of a person; who took part is kept apart from it.
 */
@NullMarked
package org.territoireouvert.participatorybudget.vote;

import org.jspecify.annotations.NullMarked;
