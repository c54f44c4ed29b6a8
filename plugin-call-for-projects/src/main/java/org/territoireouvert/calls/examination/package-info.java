/** Examination of what was sent: who assesses it, what they find, who may read it. */
@NullMarked
package org.territoireouvert.calls.examination;

import org.jspecify.annotations.NullMarked;
