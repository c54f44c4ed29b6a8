/** Collectives as they are kept, who acts for a member, and what members decide. */
@NullMarked
package org.territoireouvert.calls.collective;

import org.jspecify.annotations.NullMarked;
