/** Key words of contents and the lists by key word. */
@NullMarked
package org.territoireouvert.runner.content.tag;

import org.jspecify.annotations.NullMarked;
