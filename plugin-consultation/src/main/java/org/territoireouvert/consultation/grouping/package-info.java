/**
 * Opinion groups: who votes alike on short statements, found as Polis does (principal components, then k-means).
 *
 * <p>Pure functions on a {@link VoteMatrix}: no I/O, no clock; chance comes from a seed, so that the same votes give the same
 * map and the same groups, in whatever order they are read. Counts are integers; doubles describe the map only.
 * {@code tally} counts within the groups, {@code export} writes and reads the files of a Polis conversation.
 *
 * <p>Source: C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw, C. Megill, Polis: scaling deliberation by mapping high dimensional
 * opinion spaces (Recerca, 2021).
 */
@NullMarked
package org.territoireouvert.consultation.grouping;

import org.jspecify.annotations.NullMarked;
