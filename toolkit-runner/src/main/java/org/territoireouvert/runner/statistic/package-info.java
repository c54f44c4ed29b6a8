/**
 * Public figures: counters that are moved when something happens and counted anew by command, and the audience of the site, which
 * is counted without knowing anybody.
 */
@NullMarked
package org.territoireouvert.runner.statistic;

import org.jspecify.annotations.NullMarked;
