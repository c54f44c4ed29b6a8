/** Earlier versions of contents and what changed between them. */
@NullMarked
package org.territoireouvert.runner.content.history;

import org.jspecify.annotations.NullMarked;
