/** Where each contribution went. */
@NullMarked
package org.territoireouvert.consultation.trace;

import org.jspecify.annotations.NullMarked;
