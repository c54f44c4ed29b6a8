/** The conduct of a vote: it is prepared and frozen, its log is kept, it is closed, ties are settled in public. */
@NullMarked
package org.territoireouvert.participatorybudget.conduct;

import org.jspecify.annotations.NullMarked;
