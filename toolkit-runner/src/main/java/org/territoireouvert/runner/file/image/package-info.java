/**
 * Writes pictures anew, in several sizes, so that nothing but their points is kept: no place, no camera, no hidden file. Knows
 * neither people nor storage.
 */
@NullMarked
package org.territoireouvert.runner.file.image;

import org.jspecify.annotations.NullMarked;
