/** Pages on which staff and ambassadors handle requests, and the one on which a service answers by a link. */
@NullMarked
package org.territoireouvert.ambassadors.web.handling;

import org.jspecify.annotations.NullMarked;
