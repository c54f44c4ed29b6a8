/** Writes a published synthesis as PDF that assistive technology can read (PDF/UA-1). */
@NullMarked
package org.territoireouvert.consultation.synthesis.writing.pdf;

import org.jspecify.annotations.NullMarked;
