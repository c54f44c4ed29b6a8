/** Who wants to be told of new calls, and of which ones. */
@NullMarked
package org.territoireouvert.calls.call.alert;

import org.jspecify.annotations.NullMarked;
