/** What judges said of each project under majority judgment, as a chart with its table (profils de mérite). */
@NullMarked
package org.territoireouvert.participatorybudget.web.merit;

import org.jspecify.annotations.NullMarked;
