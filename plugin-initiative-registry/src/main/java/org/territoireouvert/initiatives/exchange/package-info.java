/** Taking entries over from files, and giving them. */
@NullMarked
package org.territoireouvert.initiatives.exchange;

import org.jspecify.annotations.NullMarked;
