/** Writes the pages of an archive: what people wrote can only become text, never markup. */
@NullMarked
package org.territoireouvert.consultation.archive.html;

import org.jspecify.annotations.NullMarked;
