/** What became of entries: the relations around one, in layers from what was first to what came of it. */
@NullMarked
package org.territoireouvert.initiatives.graph;

import org.jspecify.annotations.NullMarked;
