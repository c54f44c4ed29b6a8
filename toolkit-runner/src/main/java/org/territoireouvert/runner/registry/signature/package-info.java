/** Who signed an index, and whether that is somebody who may be believed. Signatures are made over the bytes of the file, as they are. */
@NullMarked
package org.territoireouvert.runner.registry.signature;

import org.jspecify.annotations.NullMarked;
