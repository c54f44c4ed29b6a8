/** Ballots (bulletins): what stands on the paper, what voters write, what is wrong with it, and the table of those that are counted. */
@NullMarked
package org.territoireouvert.participatorybudget.ballot;

import org.jspecify.annotations.NullMarked;
