/** From a sketch to a collective, into which nobody is put without saying yes. */
@NullMarked
package org.territoireouvert.calls.team.forming;

import org.jspecify.annotations.NullMarked;
