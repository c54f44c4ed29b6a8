/** The pages on which staff prepare consultations. */
@NullMarked
package org.territoireouvert.consultation.web.preparation;

import org.jspecify.annotations.NullMarked;
