/** Writes a published synthesis as OpenDocument text. */
@NullMarked
package org.territoireouvert.consultation.synthesis.writing.opendocument;

import org.jspecify.annotations.NullMarked;
