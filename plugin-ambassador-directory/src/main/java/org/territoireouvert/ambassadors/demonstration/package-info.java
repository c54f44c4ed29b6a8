/** Demonstration data of the directory and of draws: the town of Val-de-Lisière, whose people are invented. */
@NullMarked
package org.territoireouvert.ambassadors.demonstration;

import org.jspecify.annotations.NullMarked;
