/** Pages by which entries are found: list with filters, map, comparison, graph, kept searches. */
@NullMarked
package org.territoireouvert.initiatives.web.finding;

import org.jspecify.annotations.NullMarked;
