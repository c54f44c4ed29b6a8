/**
 * Decisions of the authority that depart from what a vote gives (dérogations motivées): a sensitive act with a published reason. The
 * counted result stays as it is beside them; works follow what was decided.
 */
@NullMarked
package org.territoireouvert.participatorybudget.decision;

import org.jspecify.annotations.NullMarked;
