/** Entries as others cite and print them. */
@NullMarked
package org.territoireouvert.initiatives.citation;

import org.jspecify.annotations.NullMarked;
