/** The pages on which people read which versions of a text there are, hold any two side by side and take one along. */
@NullMarked
package org.territoireouvert.consultation.web.text.version;

import org.jspecify.annotations.NullMarked;
