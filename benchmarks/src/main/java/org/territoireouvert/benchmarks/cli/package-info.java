/** Commands that measure and print; see {@code benchmarks/README.md}. */
@NullMarked
package org.territoireouvert.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
