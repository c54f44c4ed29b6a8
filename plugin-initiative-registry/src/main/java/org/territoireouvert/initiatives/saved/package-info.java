/** Searches that people keep, and who is told of new entries that they find. */
@NullMarked
package org.territoireouvert.initiatives.saved;

import org.jspecify.annotations.NullMarked;
