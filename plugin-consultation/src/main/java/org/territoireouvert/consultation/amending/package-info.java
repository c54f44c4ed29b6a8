/** A text in a step of a consultation: its versions, the amendments that people propose to it, and what becomes of each. */
@NullMarked
package org.territoireouvert.consultation.amending;

import org.jspecify.annotations.NullMarked;
