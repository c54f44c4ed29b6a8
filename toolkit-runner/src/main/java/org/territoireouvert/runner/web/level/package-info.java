/**
 * How people prove more about themselves: residence, codes, rolls; and the counter where they are helped.
 */
@NullMarked
package org.territoireouvert.runner.web.level;

import org.jspecify.annotations.NullMarked;
