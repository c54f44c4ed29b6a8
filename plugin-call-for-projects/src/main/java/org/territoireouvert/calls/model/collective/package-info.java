/** Collectives: members as equals, the rule by which they decide, what follows from it. Pure functions on values. */
@NullMarked
package org.territoireouvert.calls.model.collective;

import org.jspecify.annotations.NullMarked;
