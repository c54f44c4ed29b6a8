/** What people do with ideas: propose, change and withdraw their own, write one together, support those of others. */
@NullMarked
package org.territoireouvert.participatorybudget.idea.proposal;

import org.jspecify.annotations.NullMarked;
