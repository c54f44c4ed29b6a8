/** Pages on which ambassadors share their practice. */
@NullMarked
package org.territoireouvert.ambassadors.web.practice;

import org.jspecify.annotations.NullMarked;
