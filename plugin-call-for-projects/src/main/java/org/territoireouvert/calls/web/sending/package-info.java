/** Pages from the budget of an application to its receipt, and what staff ask of it. */
@NullMarked
package org.territoireouvert.calls.web.sending;

import org.jspecify.annotations.NullMarked;
