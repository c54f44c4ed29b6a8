/** The set of plugins that one authority runs, written by people: reads it strictly. Knows nothing of what is installed. */
@NullMarked
package org.territoireouvert.runner.bundle;

import org.jspecify.annotations.NullMarked;
