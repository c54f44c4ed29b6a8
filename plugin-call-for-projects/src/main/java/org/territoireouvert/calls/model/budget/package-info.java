/** The budget of a project, partner by partner, and what the rules of the call say of it. */
@NullMarked
package org.territoireouvert.calls.model.budget;

import org.jspecify.annotations.NullMarked;
