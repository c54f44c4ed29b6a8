/** Writes legal texts so that others, and this project, read the same text again. */
@NullMarked
package org.territoireouvert.consultation.text.writing;

import org.jspecify.annotations.NullMarked;
