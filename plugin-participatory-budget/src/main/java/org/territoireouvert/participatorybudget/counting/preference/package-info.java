/**
 * Decides which of two sets of winners more voters prefer, by the number of projects on their ballots that each set holds.
 */
@NullMarked
package org.territoireouvert.participatorybudget.counting.preference;

import org.jspecify.annotations.NullMarked;
