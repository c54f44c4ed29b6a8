/** Pages on which people comment on the articles of a text and on passages of them. */
@NullMarked
package org.territoireouvert.consultation.web.comment;

import org.jspecify.annotations.NullMarked;
