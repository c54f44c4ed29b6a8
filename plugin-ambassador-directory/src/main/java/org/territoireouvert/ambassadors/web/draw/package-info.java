/** Pages of the draws: the call, the frozen pool, the outcome step by step, and their administration. */
@NullMarked
package org.territoireouvert.ambassadors.web.draw;

import org.jspecify.annotations.NullMarked;
