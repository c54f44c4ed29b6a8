/** Runs the jobs of serving plugins, each in one process at a time, and remembers which plugins the administrator wants. */
@NullMarked
package org.territoireouvert.runner.work;

import org.jspecify.annotations.NullMarked;
