/** Watching over what is published: pages elsewhere to which entries lead, and that are gone. */
@NullMarked
package org.territoireouvert.initiatives.watch;

import org.jspecify.annotations.NullMarked;
