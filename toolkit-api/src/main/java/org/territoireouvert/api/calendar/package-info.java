/** Dates of plugins in the agenda of the site. */
@NullMarked
package org.territoireouvert.api.calendar;

import org.jspecify.annotations.NullMarked;
