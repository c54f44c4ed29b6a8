/** Pages of collectives: found one, join one, decide in it, and what everybody sees of it. */
@NullMarked
package org.territoireouvert.calls.web.collective;

import org.jspecify.annotations.NullMarked;
