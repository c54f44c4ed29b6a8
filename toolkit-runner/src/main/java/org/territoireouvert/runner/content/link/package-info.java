/** Typed links between contents, read from both ends. */
@NullMarked
package org.territoireouvert.runner.content.link;

import org.jspecify.annotations.NullMarked;
