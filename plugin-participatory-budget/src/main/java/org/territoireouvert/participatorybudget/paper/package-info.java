/**
 * Voting on paper (vote papier): papers to print, handing them out at a desk, typing what is on them twice, and the end of it, for which the
 * close of the vote waits. Which person was handed which paper is noted nowhere; what a paper says is forgotten once two people agree on it.
 */
@NullMarked
package org.territoireouvert.participatorybudget.paper;

import org.jspecify.annotations.NullMarked;
