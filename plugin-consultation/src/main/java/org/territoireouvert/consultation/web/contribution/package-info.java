/** Pages on which people contribute, argue, and read what others wrote. */
@NullMarked
package org.territoireouvert.consultation.web.contribution;

import org.jspecify.annotations.NullMarked;
