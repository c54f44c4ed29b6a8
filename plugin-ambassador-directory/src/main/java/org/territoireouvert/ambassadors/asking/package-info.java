/** What people do with requests: send one, join one, say whether the answer is what they asked for. */
@NullMarked
package org.territoireouvert.ambassadors.asking;

import org.jspecify.annotations.NullMarked;
