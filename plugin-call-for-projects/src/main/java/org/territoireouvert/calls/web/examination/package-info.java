/** Pages of the examination: the desk of staff, what assessors and other applicants read and mark, opinions, results. */
@NullMarked
package org.territoireouvert.calls.web.examination;

import org.jspecify.annotations.NullMarked;
