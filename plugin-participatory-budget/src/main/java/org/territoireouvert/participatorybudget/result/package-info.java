/** Results (résultats): counts an edition by a rule, keeps what explains it and publishes it. */
@NullMarked
package org.territoireouvert.participatorybudget.result;

import org.jspecify.annotations.NullMarked;
