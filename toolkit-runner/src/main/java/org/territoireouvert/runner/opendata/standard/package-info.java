/** Writes public standards for plugins. */
@NullMarked
package org.territoireouvert.runner.opendata.standard;

import org.jspecify.annotations.NullMarked;
