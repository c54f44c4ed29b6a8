/** Grants as they are kept, agreed on, paid, reported on, changed and closed. */
@NullMarked
package org.territoireouvert.calls.award;

import org.jspecify.annotations.NullMarked;
