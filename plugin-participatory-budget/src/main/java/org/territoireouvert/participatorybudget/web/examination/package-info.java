/** How services examine ideas: the list of what waits for them, the sheet of an idea, merging and splitting. */
@NullMarked
package org.territoireouvert.participatorybudget.web.examination;

import org.jspecify.annotations.NullMarked;
