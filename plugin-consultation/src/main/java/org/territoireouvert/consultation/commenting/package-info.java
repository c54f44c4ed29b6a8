/** Comments on a text: which words each is about, and what became of them in later versions. */
@NullMarked
package org.territoireouvert.consultation.commenting;

import org.jspecify.annotations.NullMarked;
