/** What staff do with editions: import, plan, count, withdraw. */
@NullMarked
package org.territoireouvert.participatorybudget.web.administration;

import org.jspecify.annotations.NullMarked;
