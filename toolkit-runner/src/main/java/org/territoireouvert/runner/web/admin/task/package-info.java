/** What waits for a member of staff, of the runtime and of plugins: one declaration each, shown only to who may do it. */
@NullMarked
package org.territoireouvert.runner.web.admin.task;

import org.jspecify.annotations.NullMarked;
