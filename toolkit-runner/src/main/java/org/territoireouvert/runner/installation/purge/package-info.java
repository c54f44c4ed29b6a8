/** Deletes what a removed plugin left, for ever. */
@NullMarked
package org.territoireouvert.runner.installation.purge;

import org.jspecify.annotations.NullMarked;
