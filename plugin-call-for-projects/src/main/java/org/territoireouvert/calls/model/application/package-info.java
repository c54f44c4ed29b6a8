/** Applications: where they stand, what was sent. */
@NullMarked
package org.territoireouvert.calls.model.application;

import org.jspecify.annotations.NullMarked;
