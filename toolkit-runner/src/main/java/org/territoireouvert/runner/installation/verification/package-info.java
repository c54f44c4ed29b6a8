/** Compares what is on the disk with what was installed. */
@NullMarked
package org.territoireouvert.runner.installation.verification;

import org.jspecify.annotations.NullMarked;
