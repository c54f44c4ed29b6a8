/**
 * The directory in the words of Popolo 1.0.1, both ways: what is published, and what is imported. An import takes a file as a whole or
 * not at all, in memory that does not grow with it.
 */
@NullMarked
package org.territoireouvert.ambassadors.exchange;

import org.jspecify.annotations.NullMarked;
