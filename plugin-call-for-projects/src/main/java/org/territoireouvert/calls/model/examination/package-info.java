/** Examination: exact scores, who assesses what, the order, the envelope. Values and pure functions. */
@NullMarked
package org.territoireouvert.calls.model.examination;

import org.jspecify.annotations.NullMarked;
