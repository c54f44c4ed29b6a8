/** Pages of the yearly report. */
@NullMarked
package org.territoireouvert.ambassadors.web.report;

import org.jspecify.annotations.NullMarked;
