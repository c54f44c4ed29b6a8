/**
 * Stores the events of plugins in the transaction that makes them true (outbox) and delivers them to the listeners of
 * serving plugins: at least once, in the order of each publisher, from any number of processes.
 */
@NullMarked
package org.territoireouvert.runner.event;

import org.jspecify.annotations.NullMarked;
