/**
 * Domain events: facts that a plugin tells the others, stored in the transaction that made them true.
 */
@NullMarked
package org.territoireouvert.api.event;

import org.jspecify.annotations.NullMarked;
