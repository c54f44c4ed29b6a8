/** Two sketches become one when all of their carriers agree. */
@NullMarked
package org.territoireouvert.calls.team.merging;

import org.jspecify.annotations.NullMarked;
