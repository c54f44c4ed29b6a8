/** People publish, change and take back needs, offers and sketches; staff take them away with a reason. */
@NullMarked
package org.territoireouvert.calls.team.posting;

import org.jspecify.annotations.NullMarked;
