/**
 * What staff and ambassadors do with requests: read and direct them, group them, pass them on, enter the answers; and what the site does
 * when a delay is over. Each act is refused when somebody else changed the request meanwhile.
 */
@NullMarked
package org.territoireouvert.ambassadors.handling;

import org.jspecify.annotations.NullMarked;
