/**
 * Pure functions from a vote and a rule to an outcome, in exact rational arithmetic. No I/O, no clock, no randomness: a lot is
 * an order derived from a published seed, so that anyone can count again and find the same winners.
 */
@NullMarked
package org.territoireouvert.participatorybudget.counting;

import org.jspecify.annotations.NullMarked;
