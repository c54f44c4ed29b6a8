/** Staff write the questions of a step and publish them, version by version. */
@NullMarked
package org.territoireouvert.consultation.asking;

import org.jspecify.annotations.NullMarked;
