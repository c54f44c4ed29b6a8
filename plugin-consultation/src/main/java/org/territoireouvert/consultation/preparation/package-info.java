/** Staff prepare a consultation: it is begun as a draft, described, planned, checked against what people are promised, published. */
@NullMarked
package org.territoireouvert.consultation.preparation;

import org.jspecify.annotations.NullMarked;
