/** Entries on paper: the sheet that people print and hand out. */
@NullMarked
package org.territoireouvert.initiatives.print;

import org.jspecify.annotations.NullMarked;
