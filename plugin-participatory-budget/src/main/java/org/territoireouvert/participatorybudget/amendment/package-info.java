/**
 * Public amendments of a frozen vote (avenants): its words are corrected, it lasts longer, or a project can no longer be funded. The
 * manifest never changes; each amendment is numbered, names the hash of what came before it, and stands in the log of the vote.
 */
@NullMarked
package org.territoireouvert.participatorybudget.amendment;

import org.jspecify.annotations.NullMarked;
