/** The pages on which people read a text, propose and sign amendments, and staff decide on them. */
@NullMarked
package org.territoireouvert.consultation.web.text;

import org.jspecify.annotations.NullMarked;
