/** Contents taken elsewhere: shared, printed, shown as cards on other sites. */
@NullMarked
package org.territoireouvert.runner.web.content.share;

import org.jspecify.annotations.NullMarked;
