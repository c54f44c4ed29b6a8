/**
 * What people prove about themselves: the residence and birth date that they declare (level L1), the code that reached them by
 * letter or at a counter (L2). A code that was used keeps its level when its batch expires or is cancelled; only cancelling that
 * one code takes the level back.
 */
@NullMarked
package org.territoireouvert.runner.identity.level;

import org.jspecify.annotations.NullMarked;
