/** Keeps pages that every visitor sees alike for a moment, so that a rush of readers costs one rendering a second. */
@NullMarked
package org.territoireouvert.runner.web.cache;

import org.jspecify.annotations.NullMarked;
