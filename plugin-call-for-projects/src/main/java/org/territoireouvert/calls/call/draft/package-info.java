/**
 * The desk: what staff prepares before it is published. A draft keeps a whole sheet with usual values for what nobody wrote yet, and
 * which parts were written; what is missing before it can be published is said by {@link ReadyCheck}.
 */
@NullMarked
package org.territoireouvert.calls.call.draft;

import org.jspecify.annotations.NullMarked;
