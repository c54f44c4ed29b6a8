/** Pages on which people register for meetings and read what was said, and on which staff plan them. */
@NullMarked
package org.territoireouvert.consultation.web.meeting;

import org.jspecify.annotations.NullMarked;
