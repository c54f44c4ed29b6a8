/** What is published of a synthesis: versions that never change, where each contribution went, and how fair the text is. */
@NullMarked
package org.territoireouvert.consultation.synthesis.publication;

import org.jspecify.annotations.NullMarked;
