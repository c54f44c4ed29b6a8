/** The one way that lists of the administration are searched, filtered and downloaded. */
@NullMarked
package org.territoireouvert.runner.web.admin.list;

import org.jspecify.annotations.NullMarked;
