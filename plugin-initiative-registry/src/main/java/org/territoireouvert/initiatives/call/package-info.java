/** Calls for projects of another plugin that are open, shown beside the list. */
@NullMarked
package org.territoireouvert.initiatives.call;

import org.jspecify.annotations.NullMarked;
