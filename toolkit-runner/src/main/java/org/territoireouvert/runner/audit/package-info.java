/**
 * The audit log: a chain of entries of which each carries the hash of the one before, with signed checkpoints. Nothing here
 * changes or removes an entry.
 */
@NullMarked
package org.territoireouvert.runner.audit;

import org.jspecify.annotations.NullMarked;
