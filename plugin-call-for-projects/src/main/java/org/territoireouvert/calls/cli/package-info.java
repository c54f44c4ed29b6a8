/** What the command line can do with applications. */
@NullMarked
package org.territoireouvert.calls.cli;

import org.jspecify.annotations.NullMarked;
