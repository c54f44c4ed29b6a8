/** Writes a published synthesis as files to take away: OpenDocument text, and PDF that assistive technology can read. */
@NullMarked
package org.territoireouvert.consultation.synthesis.writing;

import org.jspecify.annotations.NullMarked;
