/** The block of the home page. */
@NullMarked
package org.territoireouvert.initiatives.home;

import org.jspecify.annotations.NullMarked;
