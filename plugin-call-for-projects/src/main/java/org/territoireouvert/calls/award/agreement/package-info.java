/** Agreements until they are signed. */
@NullMarked
package org.territoireouvert.calls.award.agreement;

import org.jspecify.annotations.NullMarked;
