/** The desk of staff: drafts of calls in short steps, their form and rules, publication, and the questions that wait. */
@NullMarked
package org.territoireouvert.calls.web.desk;

import org.jspecify.annotations.NullMarked;
