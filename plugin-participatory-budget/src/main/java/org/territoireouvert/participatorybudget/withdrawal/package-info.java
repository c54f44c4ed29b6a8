/** Withdrawing a published result: a sensitive act, with a reason that everybody reads where the result stood. */
@NullMarked
package org.territoireouvert.participatorybudget.withdrawal;

import org.jspecify.annotations.NullMarked;
