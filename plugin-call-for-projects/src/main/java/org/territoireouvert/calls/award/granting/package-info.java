/** From a decision to a grant: who benefits, how much each one gets, which answers are published. */
@NullMarked
package org.territoireouvert.calls.award.granting;

import org.jspecify.annotations.NullMarked;
