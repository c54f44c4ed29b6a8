/** Editions (éditions): what a vote is about, how much money, when, and their tables. */
@NullMarked
package org.territoireouvert.participatorybudget.edition;

import org.jspecify.annotations.NullMarked;
