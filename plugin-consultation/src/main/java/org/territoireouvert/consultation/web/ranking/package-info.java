/** Pages on which people put in order what matters most to them, and on which staff write what there is. */
@NullMarked
package org.territoireouvert.consultation.web.ranking;

import org.jspecify.annotations.NullMarked;
