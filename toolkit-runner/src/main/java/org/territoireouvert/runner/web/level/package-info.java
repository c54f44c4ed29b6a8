/**
 * How people prove more about themselves: residence, codes, what is missing for what they were about to do. How staff make codes,
 * import rolls and list the communes of the authority.
 */
@NullMarked
package org.territoireouvert.runner.web.level;

import org.jspecify.annotations.NullMarked;
