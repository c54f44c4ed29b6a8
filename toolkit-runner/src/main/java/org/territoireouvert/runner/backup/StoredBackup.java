package org.territoireouvert.runner.backup;

import java.time.Instant;

/**
 * A backup in the folder.
 *
 * @param name of its file
 * @param size in bytes
 * @param madeAt when it was begun
 */
public record StoredBackup(String name, long size, Instant madeAt) {}
