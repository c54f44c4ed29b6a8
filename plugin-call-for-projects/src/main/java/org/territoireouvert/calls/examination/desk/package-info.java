/** The desk on which a call is examined: its list and its export. */
@NullMarked
package org.territoireouvert.calls.examination.desk;

import org.jspecify.annotations.NullMarked;
