/**
 * The audit log: a chain of entries of which each carries the hash of the one before, and checkpoints of it that are signed and
 * published. Entries are appended in the transaction of the act that they speak of; nothing here changes or removes one, and the
 * database refuses to. {@code EntryHash} says how hashes are made, {@code SignedNote} how checkpoints are written.
 */
@NullMarked
package org.territoireouvert.runner.audit;

import org.jspecify.annotations.NullMarked;
