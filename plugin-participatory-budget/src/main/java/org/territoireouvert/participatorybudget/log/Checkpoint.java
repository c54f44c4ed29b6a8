package org.territoireouvert.participatorybudget.log;

import java.time.Instant;

/**
 * Where the log of a vote stood when that was signed (point de contrôle).
 *
 * @param size leaves at that time
 * @param at when
 * @param note C2SP checkpoint in a signed note
 */
public record Checkpoint(long size, Instant at, String note) {}
