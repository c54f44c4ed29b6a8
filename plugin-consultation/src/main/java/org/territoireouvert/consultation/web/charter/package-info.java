/** The page of the charter, its document and its badge. */
@NullMarked
package org.territoireouvert.consultation.web.charter;

import org.jspecify.annotations.NullMarked;
