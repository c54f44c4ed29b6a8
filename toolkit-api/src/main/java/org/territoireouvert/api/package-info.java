/** x. */
@NullMarked
package org.territoireouvert.api;

import org.jspecify.annotations.NullMarked;
