/**
 * Finds contents of all plugins by words. What is indexed is told by their changes and can be read again from them at any time;
 * which database engine searches is decided in {@link org.territoireouvert.runner.search.TextEngine} and nowhere else.
 */
@NullMarked
package org.territoireouvert.runner.search;

import org.jspecify.annotations.NullMarked;
