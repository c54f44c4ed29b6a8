/** Brings together what two people made of one text, each without knowing of the other; what cannot be is a conflict that shows all. */
@NullMarked
package org.territoireouvert.consultation.text.merging;

import org.jspecify.annotations.NullMarked;
