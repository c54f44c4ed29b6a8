/** Data of an older version under a newer one, and the other way round, on both databases. */
@NullMarked
package org.territoireouvert.acceptance.upgrade;

import org.jspecify.annotations.NullMarked;
