/** Pages on which staff take over the grants of the years before. */
@NullMarked
package org.territoireouvert.calls.web.past;

import org.jspecify.annotations.NullMarked;
