/** What came in to the steps of each kind, as {@link org.territoireouvert.consultation.seal} seals it. */
@NullMarked
package org.territoireouvert.consultation.seal.source;

import org.jspecify.annotations.NullMarked;
