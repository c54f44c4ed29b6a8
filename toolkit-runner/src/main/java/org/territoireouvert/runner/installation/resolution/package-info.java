/**
 * Decides which versions of plugins go together, and says in words why none do. Works on descriptors alone: nothing is fetched
 * and no file is opened.
 */
@NullMarked
package org.territoireouvert.runner.installation.resolution;

import org.jspecify.annotations.NullMarked;
