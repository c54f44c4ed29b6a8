/**
 * The files that Polis publishes of a conversation (format {@code polis-export/1}), so that tools made for them work on ours, and
 * the way back from its votes. Agreement is 1, disagreement -1, a pass 0.
 *
 * <p>Source: docs/export-format.md of compdemocracy/polis.
 */
@NullMarked
package org.territoireouvert.consultation.grouping.export;

import org.jspecify.annotations.NullMarked;
