/** Comments below a content, and what their authors do with them. */
@NullMarked
package org.territoireouvert.runner.web.content.discussion;

import org.jspecify.annotations.NullMarked;
