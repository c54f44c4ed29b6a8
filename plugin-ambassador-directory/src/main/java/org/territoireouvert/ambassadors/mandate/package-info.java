/** Posts, mandates, their succession and the charter: rules and rows. */
@NullMarked
package org.territoireouvert.ambassadors.mandate;

import org.jspecify.annotations.NullMarked;
