/** Pages of funded projects, agreements, reports and figures. */
@NullMarked
package org.territoireouvert.calls.web.award;

import org.jspecify.annotations.NullMarked;
