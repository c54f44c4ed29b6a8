/** What staff propose word for word, and a second person agrees to: kept here because it is longer than what an approval shows. */
@NullMarked
package org.territoireouvert.participatorybudget.act;

import org.jspecify.annotations.NullMarked;
