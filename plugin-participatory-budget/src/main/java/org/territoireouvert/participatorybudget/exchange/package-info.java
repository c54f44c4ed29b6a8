/** Votes from and to files in the Pabulib format: all of a file or nothing of it. */
@NullMarked
package org.territoireouvert.participatorybudget.exchange;

import org.jspecify.annotations.NullMarked;
