/** News as Atom (RFC 4287) and dates as iCalendar (RFC 5545). */
@NullMarked
package org.territoireouvert.runner.opendata.feed;

import org.jspecify.annotations.NullMarked;
