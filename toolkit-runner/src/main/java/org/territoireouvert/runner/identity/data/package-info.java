/**
 * A person's data as a whole, the runtime's and the plugins' together: handing them out, erasing them, and how long they are kept
 * when nobody asks.
 */
@NullMarked
package org.territoireouvert.runner.identity.data;

import org.jspecify.annotations.NullMarked;
