/**
 * Majority judgment (jugement majoritaire): ranks proposals by the grades that judges gave them, and says what a missing
 * judgment counts for. It stands alone: it needs no election and no ballot box.
 */
@NullMarked
package org.territoireouvert.participatorybudget.counting.judgment;

import org.jspecify.annotations.NullMarked;
