/**
 * Documents to print, to keep and to hand out: a plugin says what stands in them, the runtime writes the file. A document is a title
 * and {@link org.territoireouvert.api.document.DocumentBlock blocks} of {@link org.territoireouvert.api.document.DocumentText texts}.
 */
@NullMarked
package org.territoireouvert.api.document;

import org.jspecify.annotations.NullMarked;
