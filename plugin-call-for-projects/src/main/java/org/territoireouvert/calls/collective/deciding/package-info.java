/** Members decide: a proposal, a word for each of them, the rule, and what follows. */
@NullMarked
package org.territoireouvert.calls.collective.deciding;

import org.jspecify.annotations.NullMarked;
