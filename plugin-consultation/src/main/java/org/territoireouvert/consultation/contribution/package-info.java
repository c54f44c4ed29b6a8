/** Contributions: what people write in a step, whatever its kind, so that the synthesis can follow each of them. */
@NullMarked
package org.territoireouvert.consultation.contribution;

import org.jspecify.annotations.NullMarked;
