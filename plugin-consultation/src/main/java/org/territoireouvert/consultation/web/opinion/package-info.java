/** The pages on which people give opinions on statements, read what all think, and staff look after the statements. */
@NullMarked
package org.territoireouvert.consultation.web.opinion;

import org.jspecify.annotations.NullMarked;
