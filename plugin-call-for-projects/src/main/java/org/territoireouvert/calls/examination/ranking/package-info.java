/** From scores to a decision: proposition, changes of the panel, decision, results. */
@NullMarked
package org.territoireouvert.calls.examination.ranking;

import org.jspecify.annotations.NullMarked;
