/** The page of scheduled jobs, for administrators. */
@NullMarked
package org.territoireouvert.runner.web.work;

import org.jspecify.annotations.NullMarked;
