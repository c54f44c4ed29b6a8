/** What could go together, and who is told of it once. */
@NullMarked
package org.territoireouvert.calls.team.matching;

import org.jspecify.annotations.NullMarked;
