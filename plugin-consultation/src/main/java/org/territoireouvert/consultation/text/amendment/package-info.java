/** Amendments to the articles and sections of a text, and the text that comes of those that were accepted. */
@NullMarked
package org.territoireouvert.consultation.text.amendment;

import org.jspecify.annotations.NullMarked;
