/** A passage that somebody selected in an article, and where it stands in a later version (W3C Web Annotation: text quote and position). */
@NullMarked
package org.territoireouvert.consultation.text.anchor;

import org.jspecify.annotations.NullMarked;
