/** Words of texts: where one ends, which forms are one word, which ones say nothing by themselves. */
@NullMarked
package org.territoireouvert.consultation.language.word;

import org.jspecify.annotations.NullMarked;
