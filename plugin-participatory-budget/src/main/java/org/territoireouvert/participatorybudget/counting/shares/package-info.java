/**
 * The method of equal shares with one endowment: the money that each group of voters holds, the price that each project costs
 * its supporters, who pays how much. Estimates in floating point carry their error; every decision is taken on exact numbers.
 */
@NullMarked
package org.territoireouvert.participatorybudget.counting.shares;

import org.jspecify.annotations.NullMarked;
