/**
 * What the rest of the runtime knows of plugins: where they come from, where they stand, what they declared and how they
 * are called. The work is done in the packages below: {@code descriptor} reads, {@code layer} builds module layers,
 * {@code message} says their words, {@code lifecycle} takes them through their steps. Knows nothing of HTTP or SQL.
 */
@NullMarked
package org.territoireouvert.runner.plugin;

import org.jspecify.annotations.NullMarked;
