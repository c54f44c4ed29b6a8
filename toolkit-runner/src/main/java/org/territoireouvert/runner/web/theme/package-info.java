/** Computes every colour of the site from the two of the authority and refuses those that cannot be read. */
@NullMarked
package org.territoireouvert.runner.web.theme;

import org.jspecify.annotations.NullMarked;
