/** Earlier versions of contents. */
@NullMarked
package org.territoireouvert.runner.content.history;

import org.jspecify.annotations.NullMarked;
