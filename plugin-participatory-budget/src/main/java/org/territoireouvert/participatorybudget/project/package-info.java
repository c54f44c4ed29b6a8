/** Projects submitted to the vote (projets), their lists with search and filters, and their tables. */
@NullMarked
package org.territoireouvert.participatorybudget.project;

import org.jspecify.annotations.NullMarked;
