/** Pages of what comes back to entries, of campaigns, and of what the registry covers. */
@NullMarked
package org.territoireouvert.initiatives.web.echo;

import org.jspecify.annotations.NullMarked;
