/** Writes the documents of plugins as PDF that assistive technology can read (PDF/UA-1); PDFBox is loaded with the first of them. */
@NullMarked
package org.territoireouvert.runner.document;

import org.jspecify.annotations.NullMarked;
