/** SQL and the mappers that read it. Nothing else knows a table or a column. */
@NullMarked
package org.territoireouvert.calls.store;

import org.jspecify.annotations.NullMarked;
