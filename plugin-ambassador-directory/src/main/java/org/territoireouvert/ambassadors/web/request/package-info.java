/** Pages on which people read, send, join and judge requests. */
@NullMarked
package org.territoireouvert.ambassadors.web.request;

import org.jspecify.annotations.NullMarked;
