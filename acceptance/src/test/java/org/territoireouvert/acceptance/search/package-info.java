/** Finding contents: the index on both databases, its pages and its command. */
@NullMarked
package org.territoireouvert.acceptance.search;

import org.jspecify.annotations.NullMarked;
