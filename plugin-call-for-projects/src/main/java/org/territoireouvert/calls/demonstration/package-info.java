/** Invented calls, collectives and applications of the town of the demonstration. */
@NullMarked
package org.territoireouvert.calls.demonstration;

import org.jspecify.annotations.NullMarked;
