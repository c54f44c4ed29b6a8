/** What voters see: the ballot paper, its verification, the receipt, and how anyone checks a vote. */
@NullMarked
package org.territoireouvert.participatorybudget.web.vote;

import org.jspecify.annotations.NullMarked;
