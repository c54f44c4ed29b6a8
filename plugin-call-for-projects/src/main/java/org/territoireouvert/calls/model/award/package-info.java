/** Grants, agreements and what follows: values, sums and states. */
@NullMarked
package org.territoireouvert.calls.model.award;

import org.jspecify.annotations.NullMarked;
