/** Pages and sentences of decisions that depart from a vote: both are shown, what was counted and what was decided. */
@NullMarked
package org.territoireouvert.participatorybudget.web.decision;

import org.jspecify.annotations.NullMarked;
