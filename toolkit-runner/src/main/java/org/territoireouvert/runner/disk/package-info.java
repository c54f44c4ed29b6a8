/** Files and folders: how they come to the disk whole, and go. */
@NullMarked
package org.territoireouvert.runner.disk;

import org.jspecify.annotations.NullMarked;
