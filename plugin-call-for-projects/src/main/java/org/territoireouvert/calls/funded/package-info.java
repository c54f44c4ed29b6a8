/** All projects that money went to, whether they were funded by a call here or taken over from the years before: one list, one search. */
@NullMarked
package org.territoireouvert.calls.funded;

import org.jspecify.annotations.NullMarked;
