/** What is counted and given away: open data, feed, statistic, health. */
@NullMarked
package org.territoireouvert.initiatives.figures;

import org.jspecify.annotations.NullMarked;
