/** What an application must meet to be examined (recevabilité), said with reasons while it is written. */
@NullMarked
package org.territoireouvert.calls.model.eligibility;

import org.jspecify.annotations.NullMarked;
