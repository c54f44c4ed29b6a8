package org.territoireouvert.participatorybudget.paper;

import java.time.Instant;

/**
 * Papers that were made to be printed together (lot de bulletins).
 *
 * @param number of the batch in its edition, from 1
 * @param size how many papers, 1 to 2000
 * @param cancelled how many of them were spoiled
 * @param madeAt when
 */
public record PaperBatch(String id, int number, int size, int cancelled, Instant madeAt) {}
