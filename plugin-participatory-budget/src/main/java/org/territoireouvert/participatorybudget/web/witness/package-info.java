/** The pages on which staff say who keeps the checkpoints of a vote, and the feed that anybody may subscribe to. */
@NullMarked
package org.territoireouvert.participatorybudget.web.witness;

import org.jspecify.annotations.NullMarked;
