/** Calls as they are kept: the document of a call, its versions, its questions. */
@NullMarked
package org.territoireouvert.calls.call;

import org.jspecify.annotations.NullMarked;
