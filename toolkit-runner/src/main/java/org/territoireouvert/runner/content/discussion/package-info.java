/**
 * The discussion below a content: threads of two levels, arguments for and against, answers of the authority. Nothing that was said
 * disappears without a trace: what is hidden or taken back leaves a line with its date.
 */
@NullMarked
package org.territoireouvert.runner.content.discussion;

import org.jspecify.annotations.NullMarked;
