/** Ballots as they are cast, who took part, and the receipts that voters keep. No statement joins a ballot and a person. */
@NullMarked
package org.territoireouvert.participatorybudget.casting;

import org.jspecify.annotations.NullMarked;
