/** Pages of the register of requests. */
@NullMarked
package org.territoireouvert.ambassadors.web.ledger;

import org.jspecify.annotations.NullMarked;
