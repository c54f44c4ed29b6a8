/** News of works (nouvelles des travaux), written by staff and read as the authority's own. */
@NullMarked
package org.territoireouvert.participatorybudget.work.news;

import org.jspecify.annotations.NullMarked;
