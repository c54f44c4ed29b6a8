/** Reads descriptors strictly, and decides which versions a range accepts. */
@NullMarked
package org.territoireouvert.runner.plugin.descriptor;

import org.jspecify.annotations.NullMarked;
