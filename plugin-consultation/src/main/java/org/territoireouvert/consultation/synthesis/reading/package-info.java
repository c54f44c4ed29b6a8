/** Helps to read many contributions: finds them by words, those that are alike, and groups of them. */
@NullMarked
package org.territoireouvert.consultation.synthesis.reading;

import org.jspecify.annotations.NullMarked;
