/** Ballots (bulletins) as they were cast, and their table. */
@NullMarked
package org.territoireouvert.participatorybudget.ballot;

import org.jspecify.annotations.NullMarked;
