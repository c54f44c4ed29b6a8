/**
 * Guarantors (tiers garants) who act by themselves: staff invite an address, who reads it takes the office up with their own account, and from
 * then on only this account speaks for the guarantor. Before that, and after it has ended, staff type what the guarantor says, and everybody
 * reads that they did.
 *
 * <p>The address is proved by a link in a mail and forgotten once it was used: staff never learn whether an address has an account.
 */
@NullMarked
package org.territoireouvert.consultation.guarantor;

import org.jspecify.annotations.NullMarked;
