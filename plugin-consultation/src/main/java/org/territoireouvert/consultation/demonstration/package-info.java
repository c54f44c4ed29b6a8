/** The consultations of Val-de-Lisière, an invented community of communes, and what invented people did in them. */
@NullMarked
package org.territoireouvert.consultation.demonstration;

import org.jspecify.annotations.NullMarked;
