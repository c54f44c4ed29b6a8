/** Gives a consultation away: its data, its news, its dates, and its archive. */
@NullMarked
package org.territoireouvert.consultation.web.archive;

import org.jspecify.annotations.NullMarked;
