/** Pages between people and ambassadors: messages, the invitation, the ambassador’s own space, the charter. */
@NullMarked
package org.territoireouvert.ambassadors.web.space;

import org.jspecify.annotations.NullMarked;
