/** The pages on which entries are written, reviewed, compared and looked after. */
@NullMarked
package org.territoireouvert.initiatives.web.writing;

import org.jspecify.annotations.NullMarked;
