/** Calls for volunteers: who comes, when the pool is frozen, what was drawn, and when names are forgotten. */
@NullMarked
package org.territoireouvert.ambassadors.draw.call;

import org.jspecify.annotations.NullMarked;
