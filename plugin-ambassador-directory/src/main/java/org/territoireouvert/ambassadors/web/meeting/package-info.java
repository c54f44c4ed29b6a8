/** Pages of the meetings of ambassadors. */
@NullMarked
package org.territoireouvert.ambassadors.web.meeting;

import org.jspecify.annotations.NullMarked;
