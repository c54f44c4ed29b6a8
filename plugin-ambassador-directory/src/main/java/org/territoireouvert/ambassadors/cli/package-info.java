/** Commands of the command line. */
@NullMarked
package org.territoireouvert.ambassadors.cli;

import org.jspecify.annotations.NullMarked;
