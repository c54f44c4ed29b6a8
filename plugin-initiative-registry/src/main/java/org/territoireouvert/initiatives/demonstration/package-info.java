/** Entries of the demonstration town. */
@NullMarked
package org.territoireouvert.initiatives.demonstration;

import org.jspecify.annotations.NullMarked;
