/** French words of texts and of what is typed: cut, folded, stemmed, compared, marked. Knows no database. */
@NullMarked
package org.territoireouvert.runner.search.word;

import org.jspecify.annotations.NullMarked;
