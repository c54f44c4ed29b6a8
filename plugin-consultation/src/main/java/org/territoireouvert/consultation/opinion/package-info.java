/** Short statements on which people agree, disagree or pass (avis), and what the opinions of all come to. */
@NullMarked
package org.territoireouvert.consultation.opinion;

import org.jspecify.annotations.NullMarked;
