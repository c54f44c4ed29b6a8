/** The workbench on which staff write a synthesis, and the pages on which everybody reads it. */
@NullMarked
package org.territoireouvert.consultation.web.synthesis;

import org.jspecify.annotations.NullMarked;
