/** Votes as open data: what was voted on and how many chose what, in Popolo, and how many took part. Totals only, never before a result. */
@NullMarked
package org.territoireouvert.participatorybudget.opendata;

import org.jspecify.annotations.NullMarked;
