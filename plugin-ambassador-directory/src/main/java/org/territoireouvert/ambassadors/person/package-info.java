/** Ambassadors as people: their rows, their accounts, what is written to them. */
@NullMarked
package org.territoireouvert.ambassadors.person;

import org.jspecify.annotations.NullMarked;
