/**
 * What is counted: the ballots of an election as whole weights by project, scaled so that no decimal is lost, and the exact
 * fractions to reckon with. It knows no rule and chooses no winner.
 */
@NullMarked
package org.territoireouvert.participatorybudget.counting.profile;

import org.jspecify.annotations.NullMarked;
